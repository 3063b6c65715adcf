// Asks the contact index on a thread of its own, so that typing never waits.
#pragma once

#include "app/contact_search.h"
#include "app/history_search.h"
#include "models/id_rows.h"
#include "models/reader.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace kith::models {

// What was found, best first; the reasons of the first ones only.
struct Found {
  Ids ids;
  std::vector<app::SearchHit> hits;
};

// Lives on the window's thread. A newer search cancels an older one of the same asker; only the newest is
// answered.
class Searcher : public QObject {
  Q_OBJECT
 public:
  explicit Searcher(const QString& bookPath, QObject* parent = nullptr);
  ~Searcher() override;

  // Maps or makes the index: behind the first paint. Until it is there, isReady() is false and others answer.
  void prepare();
  bool isReady() const { return m_ready; }

  using Then = std::function<void(Result<Found>)>;
  void search(const QString& words, app::ContactSection section, Then then);
  // No answer is wanted any more.
  void forget();
  // The best `limit` of all contacts, for one who asks beside the list.
  void searchBeside(const QString& words, int limit, Then then);
  void forgetBeside();
  // What happened that has these words in it. Asked on a thread and connection of its own: the contacts of
  // the next keystroke do not wait for it.
  using ThenHistory = std::function<void(Result<std::vector<app::FoundGroup>>)>;
  void searchHistory(const QString& words, std::optional<app::HistoryGroup> whole, ThenHistory then);
  void forgetHistory();

 private:
  // The search is touched on the reader's thread only.
  struct Hand {
    std::unique_ptr<app::ContactSearch> search;
    std::atomic<bool> stopped = false;  // from any thread
  };
  struct Asker {
    QString topic;
    std::shared_ptr<std::atomic<bool>> overtaken;
  };
  void ask(Asker& asker, const QString& words, app::FindOptions options, Then then);
  void forget(Asker& asker);
  static void overtake(Asker& asker, Reader* reader);
  static app::ContactSearch& searchOf(Hand& hand, app::Queries& queries);

  std::shared_ptr<Hand> m_hand = std::make_shared<Hand>();
  Asker m_list{QStringLiteral("search"), {}};
  Asker m_beside{QStringLiteral("beside"), {}};
  Asker m_history{QStringLiteral("history"), {}};
  bool m_ready = false;
  std::unique_ptr<Reader> m_historyReader;
  std::unique_ptr<Reader> m_reader;  // last: its thread ends first
  QString m_path;
};

}

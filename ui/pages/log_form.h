// Writing down what was said: one sentence, how, and what comes next.
#pragma once

#include "app/quick_line.h"
#include "domain/interaction.h"
#include "domain/reminder.h"
#include "pages/capture_form.h"
#include "pages/file_target.h"

#include <memory>
#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QStringListModel;
class QPlainTextEdit;
class QPushButton;

namespace kith::models {
class Reader;
}

namespace kith::widgets {
class CallTimer;
}

namespace kith::pages {

class LineChips;
class NewFiles;
class WhoField;

// A new entry is read while it is typed: "Called Ana, 12 min, send quote friday #kitchen".
class LogForm : public CaptureForm, public FileTarget {
  Q_OBJECT
 public:
  explicit LogForm(Desk& desk, QWidget* parent = nullptr);
  ~LogForm() override;

  // Changes a thing written down before instead of adding one.
  void setInteraction(const domain::Interaction& interaction);
  void setChannel(const QString& channel);
  // A new one begins with its channel, side, minutes, time and words, as far as they are said; the words are
  // selected, so that typing says something else.
  void offerTalk(const domain::Interaction& talk);
  // A call has begun: its minutes are counted.
  void startTimer(bool fromThem);
  // A line as it was typed elsewhere, to go on with.
  void setLine(const QString& line);
  // Whom the line names, as a title says it; empty where it names nobody for sure.
  QString named() const { return nameWords(meant()); }
  // Asks for files to be kept with what is written down. REQUIRES: nothing old is being changed.
  void chooseFiles();

  bool hoverFiles(const QPoint& place) override;
  void leaveFiles() override {}
  void takeFiles(const QPoint& place, const QStringList& paths) override;

  void clear() override;
  void save() override;
  QJsonObject draft() const override;
  void setDraft(const QJsonObject& draft) override;
  QWidget* firstField() const override;
  bool isEditing() const override { return m_editing.has_value(); }

 Q_SIGNALS:
  void lineRead();

 protected:
  // Files that are pasted are kept; a text field would write down their paths.
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();
  void buildFiles();
  void offerOutcomes();
  // Errors: Invalid for a time that is none and for nobody, NotFound and Ambiguous for a name.
  Result<domain::Interaction> typed();
  Result<void> readWhen(domain::Interaction& it) const;
  void saveChange();
  void readLine();
  void lookUp(const QString& beginning);
  void learn(const QString& beginning, const std::vector<app::NameChoice>& names);
  void offerWhoIsOpen();
  void saveLine();
  // Who took part by the names of the line; empty where a name is open.
  std::vector<app::NameChoice> meant() const;
  // The same, else whom the form was opened for.
  std::vector<app::NameChoice> who();
  static QString nameWords(const std::vector<app::NameChoice>& people);
  app::QuickLine written() const;
  void showNext();
  bool nextIsUnderstood() const;
  std::optional<domain::Reminder> nextStep() const;

  std::optional<domain::Interaction> m_editing;
  app::QuickLineReader m_reader;
  std::unique_ptr<models::Reader> m_names;  // made when names are looked up beside the window's thread
  bool m_saveWhenRead = false;              // saving was asked while names were looked up
  app::QuickLine m_line;
  std::vector<std::pair<app::ChipKind, QString>> m_off;  // parts that were given back
  QHash<QString, domain::Id> m_chosen;                   // of names that fit several
  bool m_channelChosen = false;                          // by hand: the line does not change it
  LineChips* m_chips;
  QComboBox* m_channel;
  QComboBox* m_direction;
  QLineEdit* m_minutes;
  widgets::CallTimer* m_timer;
  QLineEdit* m_outcome;
  QPlainTextEdit* m_text;
  NewFiles* m_files;
  QPushButton* m_attach;
  QLineEdit* m_next;
  QLabel* m_understood;
  QWidget* m_change;  // when it was and with whom, of an old entry
  QLineEdit* m_when;
  WhoField* m_who;
  QStringListModel* m_outcomes;  // those of before, offered again
  QString m_at;                  // the instant of a new one, unless its line says another; empty: now
};

}

// How a list was read, each part a small menu to read it otherwise.
#pragma once

#include "app/import.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

#include <functional>

class QPushButton;

namespace kith::widgets {
class LabelChooser;
}

namespace kith::pages {

class ChoicePopup;

class ReadingBar : public QWidget {
  Q_OBJECT
 public:
  explicit ReadingBar(QWidget* parent = nullptr);

  // The preview of previewFile, and what was told for it.
  void setReading(const QJsonObject& preview, const app::ImportOptions& options);
  // The file could not be read as told: what is told stands beside the reading before it.
  void setTold(const app::ImportOptions& options);
  // Before the first reading of another file: nothing is told or found of it yet.
  void reset();
  // Whether an earlier list with these headings was told how to be read.
  void setRemembered(bool remembered);

 Q_SIGNALS:
  // One part is to be read otherwise: what becomes of the choices there are by then.
  void chosen(const std::function<void(kith::app::ReadingChoices&)>& change);
  void onMatchChosen(const QString& rule);
  // Between what was found out and what was told the last time.
  void lastTimeWanted(bool wanted);

 private:
  struct Part;
  void noteFound();
  void fillAll(const app::ImportOptions& options);
  widgets::LabelChooser* makeChooser(const char* name, const QString& spoken);
  void fill(widgets::LabelChooser& chooser, const Part& part);
  void fillEncoding();
  void fillDelimiter();
  void fillHeader();
  void fillDates();
  void fillRegion();
  void fillSheet();
  void fillWhat();
  void fillOnMatch(const QString& rule);
  void chooseRegion();

  app::ReadingChoices m_choices;
  QJsonObject m_preview;
  QHash<QString, QString> m_found;  // what each part was found to be while nothing was told
  widgets::LabelChooser* m_encoding;
  widgets::LabelChooser* m_delimiter;
  widgets::LabelChooser* m_header;
  widgets::LabelChooser* m_dates;
  widgets::LabelChooser* m_region;
  widgets::LabelChooser* m_sheet;
  widgets::LabelChooser* m_what;
  widgets::LabelChooser* m_onMatch;
  QPushButton* m_lastTime;
  ChoicePopup* m_regions;
  bool m_isLastTime = false;
};

}

// The files of timeline entries: opened, saved elsewhere, removed and added, each change one step.
#pragma once

#include "app/attachments.h"
#include "models/timeline_model.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

class QMenu;

namespace kith::pages {

class Desk;
class TimelineView;

class EntryFiles : public QObject {
  Q_OBJECT
 public:
  // Follows what is asked of the view. What it is made of must outlive it.
  EntryFiles(Desk& desk, TimelineView& view, const models::TimelineModel& model);
  ~EntryFiles() override;

  // Asks which files shall be kept with the entry in that row.
  void choose(int row);

 private:
  // The row of the book that an entry is; the entry may move while one chooses.
  struct Owner {
    QString table;
    domain::Id id = 0;
  };
  std::optional<Owner> ownerAt(int row) const;
  void ask(const Owner& owner);
  void attach(const Owner& owner, std::vector<app::NewFile> files);
  void openFirst(int row);
  void open(const domain::Attachment& file);
  void saveAs(const domain::Attachment& file);
  void remove(const domain::Attachment& file);
  void paste(int row);
  void showMenu(int row, const QPoint& place);
  void addFile(QMenu& menu, const domain::Attachment& file);

  Desk& m_desk;
  TimelineView& m_view;
  const models::TimelineModel& m_model;
  std::unique_ptr<QTemporaryDir> m_opened;  // copies that other programs look at; gone with this
};

}

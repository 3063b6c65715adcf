#include "pages/entry_files.h"

#include "models/reader.h"
#include "pages/desk.h"
#include "pages/new_files.h"
#include "pages/timeline_view.h"
#include "platform/isolate.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace kith::pages {
namespace {

QAction* addAction(QMenu& menu, const QString& words, const char* name) {
  QAction* action = menu.addAction(words);
  action->setObjectName(QString::fromLatin1(name));
  return action;
}

QString inMenu(QString name) { return platform::iso(name.replace(u'&', QStringLiteral("&&"))); }

}

EntryFiles::EntryFiles(Desk& desk, TimelineView& view, const models::TimelineModel& model)
    : QObject(&view), m_desk(desk), m_view(view), m_model(model) {
  connect(&view, &TimelineView::fileOpened, this, [this](int row, int file) {
    if (const auto* entry = m_model.entryAt(row)) open(entry->files.at(static_cast<std::size_t>(file)));
  });
  connect(&view, &TimelineView::filesWanted, this, &EntryFiles::openFirst);
  connect(&view, &TimelineView::pasteWanted, this, &EntryFiles::paste);
  connect(&view, &TimelineView::menuWanted, this, &EntryFiles::showMenu);
  connect(&view, &TimelineView::filesDropped, this, [this](int row, const QStringList& paths) {
    std::vector<app::NewFile> files;
    for (const QString& path : paths) files.push_back(newFile(path));
    if (const auto owner = ownerAt(row)) attach(*owner, std::move(files));
  });
}

EntryFiles::~EntryFiles() = default;

// Of several it asks which.
void EntryFiles::openFirst(int row) {
  const app::TimelineEntry* entry = m_model.entryAt(row);
  if (entry == nullptr || entry->files.empty()) return;
  if (entry->files.size() == 1) return open(entry->files.front());
  showMenu(row, m_view.viewport()->mapToGlobal(m_view.visualRect(m_model.index(row)).center()));
}

// The bytes are read and written in the background: a copy may be large.
void EntryFiles::open(const domain::Attachment& file) {
  if (m_opened == nullptr) m_opened = std::make_unique<QTemporaryDir>();
  m_desk.reader().ask(
      QStringLiteral("file-%1").arg(file.id),
      [this, id = file.id, folder = m_opened->path()](app::Queries& queries) -> models::Reader::Answer {
        const auto path = app::fileToOpen(queries, id, folder);
        return [this, path] {
          if (!path) return m_desk.tellError(path.error());
          if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
            m_desk.tell(tr("The desktop has no program that opens this file."));
        };
      });
}

void EntryFiles::saveAs(const domain::Attachment& file) {
  const QString wanted = QDir::home().filePath(app::fileName(file.name));
  const QString target = QFileDialog::getSaveFileName(m_view.window(), tr("Save the File"), wanted);
  if (target.isEmpty()) return;
  m_desk.reader().ask(QStringLiteral("file-%1").arg(file.id),
                      [this, id = file.id, target](app::Queries& queries) -> models::Reader::Answer {
                        const auto done = app::writeFile(queries, id, target);
                        return [this, done, target] {
                          if (!done) return m_desk.tellError(done.error());
                          m_desk.tell(tr("Saved as %1").arg(platform::iso(QDir::toNativeSeparators(target))));
                        };
                      });
}

void EntryFiles::remove(const domain::Attachment& file) {
  m_desk.run(app::removeFile(file), [this, name = file.name](const app::Outcome&) {
    m_desk.tellDeed(tr("%1 removed").arg(platform::iso(name)));
  });
}

std::optional<EntryFiles::Owner> EntryFiles::ownerAt(int row) const {
  const app::TimelineEntry* entry = m_model.entryAt(row);
  return entry != nullptr ? std::optional<Owner>({app::fileOwnerOf(entry->kind), entry->id}) : std::nullopt;
}

void EntryFiles::attach(const Owner& owner, std::vector<app::NewFile> files) {
  if (files.empty()) return;
  const int count = static_cast<int>(files.size());
  const bool linked = count == 1 && files.front().linked;
  const QString words = linked ? tr("The file is linked: it is too large for a copy")
                               : (count == 1 ? tr("File kept") : tr("%L1 files kept").arg(count));
  m_desk.run(app::attachFiles(owner.table, owner.id, std::move(files)),
             [this, words](const app::Outcome&) { m_desk.tellDeed(words); });
}

void EntryFiles::choose(int row) {
  if (const auto owner = ownerAt(row)) ask(*owner);
}

void EntryFiles::ask(const Owner& owner) {
  std::vector<app::NewFile> files;
  for (const QString& path : QFileDialog::getOpenFileNames(m_view.window(), tr("Files to Keep")))
    files.push_back(newFile(path));
  attach(owner, std::move(files));
}

void EntryFiles::paste(int row) {
  if (const auto owner = ownerAt(row)) attach(*owner, filesIn(*QGuiApplication::clipboard()->mimeData()));
}

void EntryFiles::addFile(QMenu& menu, const domain::Attachment& file) {
  const QString name = inMenu(file.name);
  connect(addAction(menu, tr("Open %1").arg(name), "file.openOne"), &QAction::triggered, this,
          [this, file] { open(file); });
  connect(addAction(menu, tr("Save %1 As…").arg(name), "file.saveOne"), &QAction::triggered, this,
          [this, file] { saveAs(file); });
  connect(addAction(menu, tr("Remove %1").arg(name), "file.removeOne"), &QAction::triggered, this,
          [this, file] { remove(file); });
  menu.addSeparator();
}

void EntryFiles::showMenu(int row, const QPoint& place) {
  const app::TimelineEntry* entry = m_model.entryAt(row);
  const auto owner = ownerAt(row);
  if (!owner) return;
  auto* menu = new QMenu(&m_view);
  menu->setObjectName(QStringLiteral("entryMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const domain::Attachment& file : entry->files) addFile(*menu, file);
  connect(addAction(*menu, tr("Attach a File…"), "entry.attach"), &QAction::triggered, this,
          [this, owner] { ask(*owner); });
  connect(addAction(*menu, tr("Link to a File…"), "entry.link"), &QAction::triggered, this, [this, owner] {
    const QString path = QFileDialog::getOpenFileName(m_view.window(), tr("File to Link To"));
    if (!path.isEmpty()) attach(*owner, {{path, true}});
  });
  menu->addSeparator();
  connect(addAction(*menu, tr("Change…"), "entry.change"), &QAction::triggered, &m_view,
          [this, row] { Q_EMIT m_view.opened(row); });
  connect(addAction(*menu, tr("Move to Trash"), "entry.trash"), &QAction::triggered, &m_view,
          [this, row] { Q_EMIT m_view.removeWanted(row); });
  menu->popup(place);
}

}

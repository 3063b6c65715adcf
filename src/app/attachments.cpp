#include "app/attachments.h"

#include "app/queries.h"
#include "store/store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>

namespace kith::app {

using domain::Attachment;
using domain::Id;
using store::Store;

namespace {

constexpr qsizetype kLongestName = 200;  // bytes; most file systems take 255
constexpr qint64 kPiece = 1024 * 1024;

Error errorOf(const QFileDevice& file, const QString& path) {
  if (file.error() == QFileDevice::PermissionsError || errno == EACCES)
    return {ErrorKind::NoPermission, path, {}};
  if (file.error() == QFileDevice::ResourceError || errno == ENOSPC) return {ErrorKind::DiskFull, path, {}};
  return {ErrorKind::Io, path, file.errorString()};
}

Result<void> checkFile(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return fail(ErrorKind::NotFound, path);
  if (!info.isFile()) return fail(ErrorKind::NotAFile, path);
  if (!info.isReadable()) return fail(ErrorKind::NoPermission, path);
  return {};
}

// Read no further than a copy may go: it may grow, or have no size at all.
Result<QByteArray> bytesOf(const NewFile& file) {
  if (file.path.isEmpty()) {
    if (file.bytes.size() > kLargestKeptFile)
      return fail(ErrorKind::Unsupported, file.name, QStringLiteral("too large"));
    return file.bytes;
  }
  QFile in(file.path);
  if (in.size() > kLargestKeptFile)
    return fail(ErrorKind::Unsupported, file.path, QStringLiteral("too large"));
  if (!in.open(QIODevice::ReadOnly)) return tl::unexpected<Error>(errorOf(in, file.path));
  QByteArray bytes = in.read(kLargestKeptFile + 1);
  if (in.error() != QFileDevice::NoError) return tl::unexpected<Error>(errorOf(in, file.path));
  if (bytes.size() > kLargestKeptFile)
    return fail(ErrorKind::Unsupported, file.path, QStringLiteral("too large"));
  return bytes;
}

Result<Id> add(Store& store, const QString& owner, Id ownerId, const NewFile& file) {
  Attachment row;
  row.owner = owner;
  row.ownerId = ownerId;
  row.name = fileName(file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name);
  if (!file.path.isEmpty())
    if (const auto is = checkFile(file.path); !is) return tl::unexpected<Error>(is.error());
  if (file.linked) {
    row.link = QFileInfo(file.path).absoluteFilePath();
    row.mediaType = QMimeDatabase().mimeTypeForFile(row.name, QMimeDatabase::MatchExtension).name();
    return store.files().add(row);
  }
  const auto bytes = bytesOf(file);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  row.mediaType = QMimeDatabase().mimeTypeForFileNameAndData(row.name, *bytes).name();
  const auto kept = store.blobs().put(*bytes, row.mediaType);
  if (!kept) return kept;
  row.blobId = *kept;
  return store.files().add(row);
}

Result<Id> addAll(Store& store, const QString& owner, Id ownerId, const std::vector<NewFile>& files) {
  Result<Id> last = 0;
  for (const NewFile& file : files)
    if (last = add(store, owner, ownerId, file); !last) return last;
  return last;
}

Result<void> writeBytes(const QByteArray& bytes, const QString& target) {
  QSaveFile out(target);
  if (!out.open(QIODevice::WriteOnly)) return tl::unexpected<Error>(errorOf(out, target));
  out.write(bytes);
  if (!out.commit()) return tl::unexpected<Error>(errorOf(out, target));
  return {};
}

Result<void> copyFile(const QString& from, const QString& target) {
  if (const auto is = checkFile(from); !is) return is;
  QFile in(from);
  if (!in.open(QIODevice::ReadOnly)) return tl::unexpected<Error>(errorOf(in, from));
  QSaveFile out(target);
  if (!out.open(QIODevice::WriteOnly)) return tl::unexpected<Error>(errorOf(out, target));
  for (QByteArray piece = in.read(kPiece); !piece.isEmpty(); piece = in.read(kPiece)) out.write(piece);
  if (in.error() != QFileDevice::NoError) return tl::unexpected<Error>(errorOf(in, from));
  if (!out.commit()) return tl::unexpected<Error>(errorOf(out, target));
  return {};
}

}

QString fileOwnerOf(const QString& entryKind) {
  if (entryKind == u"purchase" || entryKind == u"reminder") return entryKind;
  return QStringLiteral("interaction");
}

QString fileName(const QString& wanted) {
  QString name;
  for (const QChar c : QString(wanted).replace(u'\\', u'/').section(u'/', -1)) {
    const bool fits = c.isPrint() && !QStringLiteral("<>:\"|?*").contains(c);
    if (fits || c.isSurrogate()) name += c;
  }
  name = name.trimmed();
  while (name.startsWith(u'.')) name.remove(0, 1);
  const QString ending = QFileInfo(name).suffix().left(20);
  while (name.toUtf8().size() > kLongestName) {
    name.chop(ending.isEmpty() ? 1 : ending.size() + 2);
    if (!name.isEmpty() && name.back().isHighSurrogate()) name.chop(1);
    if (!ending.isEmpty()) name += u'.' + ending;
  }
  return name.isEmpty() ? QStringLiteral("file") : name;
}

Command attachFiles(QString owner, Id ownerId, std::vector<NewFile> files) {
  QJsonObject arguments{{QStringLiteral("entries"), static_cast<qint64>(files.size())}};
  QString key = QStringLiteral("attach-files");
  if (files.size() == 1) {
    const NewFile& only = files.front();
    arguments = {{QStringLiteral("name"),
                  fileName(only.name.isEmpty() ? QFileInfo(only.path).fileName() : only.name)}};
    key = QStringLiteral("attach-file");
  }
  return {key, arguments, [owner = std::move(owner), ownerId, files = std::move(files)](Store& store) {
            return addAll(store, owner, ownerId, files);
          }};
}

Command withFiles(Command command, QString owner, std::vector<NewFile> files) {
  if (files.empty()) return command;
  auto first = std::move(command.apply);
  command.apply = [first = std::move(first), owner = std::move(owner),
                   files = std::move(files)](Store& store) -> Result<Id> {
    auto made = first(store);
    if (!made) return made;
    if (auto added = addAll(store, owner, *made, files); !added) return added;
    return made;
  };
  return command;
}

Command removeFile(const Attachment& file) {
  return {QStringLiteral("remove-file"),
          {{QStringLiteral("name"), file.name}},
          [id = file.id](Store& store) -> Result<Id> {
            if (const auto gone = store.files().remove(id); !gone) return tl::unexpected<Error>(gone.error());
            return id;
          }};
}

Result<void> writeFile(Queries& queries, Id file, const QString& target) {
  const auto row = queries.file(file);
  if (!row) return tl::unexpected<Error>(row.error());
  if (row->isLinked()) return copyFile(row->link, target);
  const auto bytes = queries.store().blobs().get(*row->blobId);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return writeBytes(*bytes, target);
}

Result<QString> fileToOpen(Queries& queries, Id file, const QString& folder) {
  const auto row = queries.file(file);
  if (!row) return tl::unexpected<Error>(row.error());
  if (row->isLinked()) {
    if (const auto is = checkFile(row->link); !is) return tl::unexpected<Error>(is.error());
    return row->link;
  }
  // One of its own, as two files may have one name.
  const QString own = folder + u'/' + QString::number(file);
  if (!QDir().mkpath(own)) return fail(ErrorKind::Io, own, QStringLiteral("the folder cannot be made"));
  const QString path = own + u'/' + fileName(row->name);
  const auto bytes = queries.store().blobs().get(*row->blobId);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  QFile::remove(path);
  QFile out(path);
  // From the first byte on nobody else may read it.
  if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) ||
      out.write(*bytes) != bytes->size() || !out.flush())
    return tl::unexpected<Error>(errorOf(out, path));
  return path;
}

}

#include "cli/attachment_words.h"

#include <QFileInfo>
#include <QJsonObject>

namespace kith::cli {

std::vector<app::NewFile> newFiles(const Arguments& arguments) {
  std::vector<app::NewFile> files;
  for (const QString& path : arguments.texts("attach"))
    files.push_back({QFileInfo(path).absoluteFilePath(), false});
  for (const QString& path : arguments.texts("link"))
    files.push_back({QFileInfo(path).absoluteFilePath(), true});
  return files;
}

std::vector<OptionSpec> newFileOptions() {
  return {{"attach", "PATH", "A file to keep in the book, up to 100 MB; may be repeated", true},
          {"link", "PATH", "A file that stays where it lies; may be repeated", true}};
}

QJsonArray filesJson(const std::vector<domain::Attachment>& files) {
  QJsonArray list;
  for (const domain::Attachment& file : files) {
    QJsonObject json{{QStringLiteral("id"), file.id}, {QStringLiteral("name"), file.name}};
    if (file.isLinked())
      json.insert(QStringLiteral("link"), file.link);
    else
      json.insert(QStringLiteral("bytes"), file.bytes);
    if (!file.mediaType.isEmpty()) json.insert(QStringLiteral("type"), file.mediaType);
    list.append(json);
  }
  return list;
}

}

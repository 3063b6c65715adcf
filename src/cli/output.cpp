#include "cli/output.h"

#include <QFileDevice>
#include <QJsonArray>
#include <QJsonDocument>

namespace kith::cli {

QByteArray compactJson(const QJsonObject& value) {
  return QJsonDocument(value).toJson(QJsonDocument::Compact);
}

void Output::line(const QString& text) {
  m_streams.out.write(text.toUtf8());
  m_streams.out.write("\n");
}

void Output::json(const QJsonObject& value) { raw(compactJson(value) + '\n'); }

void Output::json(const QJsonArray& value) {
  raw(QJsonDocument(value).toJson(QJsonDocument::Compact) + '\n');
}

void Output::flush() {
  if (auto* file = qobject_cast<QFileDevice*>(&m_streams.out)) file->flush();
}

void Output::message(const QString& text) {
  m_streams.err.write(text.toUtf8());
  m_streams.err.write("\n");
}

void JsonList::add(const QJsonObject& object) {
  if (m_out.isLines()) {
    m_out.json(object);
    return;
  }
  m_out.raw(m_any ? ",\n" : "[");
  m_out.raw(compactJson(object));
  m_any = true;
}

void JsonList::end() {
  if (!m_out.isLines()) m_out.raw(m_any ? "]\n" : "[]\n");
}

}

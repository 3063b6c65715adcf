// What a command prints: text for people, one JSON document, or JSON lines.
#pragma once

#include "cli/streams.h"

#include <QJsonObject>
#include <QString>

namespace kith::cli {

class Output {
 public:
  Output(const Streams& streams, bool json, bool lines) : m_streams(streams), m_json(json), m_lines(lines) {}

  // Whether JSON in any form is asked for.
  bool isJson() const { return m_json || m_lines; }
  bool isLines() const { return m_lines; }

  // A line for people.
  void line(const QString& text);
  // One JSON value and a line end.
  void json(const QJsonObject& value);
  void json(const QJsonArray& value);
  void raw(const QByteArray& bytes) { m_streams.out.write(bytes); }
  // Hands on what is held back, for a reader at the other end of a pipe.
  void flush();
  // A line on standard error.
  void message(const QString& text);
  // The same without a line end.
  void rawMessage(const QString& text) { m_streams.err.write(text.toUtf8()); }

  QIODevice& in() { return m_streams.in; }

 private:
  Streams m_streams;
  bool m_json;
  bool m_lines;
};

// A list that is printed while it is made: an array, or one object a line.
class JsonList {
 public:
  explicit JsonList(Output& out) : m_out(out) {}
  void add(const QJsonObject& object);
  // Closes the array, also of an empty list.
  void end();

 private:
  Output& m_out;
  bool m_any = false;
};

QByteArray compactJson(const QJsonObject& value);

}

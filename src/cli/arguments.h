// The words of one command line, understood: which command, with what.
#pragma once

#include "base/result.h"
#include "cli/command_spec.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace kith::cli {

// Options that every command takes.
struct GlobalOptions {
  QString file;
  QString now;
  bool json = false;
  bool jsonLines = false;
  bool progress = false;
};

// Words and options of a command by their names in its CommandSpec.
class Arguments {
 public:
  bool has(const char* name) const { return m_values.contains(QLatin1String(name)); }
  // The last value given; empty where there is none.
  QString text(const char* name) const;
  QStringList texts(const char* name) const { return m_values.value(QLatin1String(name)); }
  // Invalid when it is no whole number from `least` to `most`.
  Result<qint64> number(const char* name, qint64 otherwise, qint64 least, qint64 most) const;

  void add(const QString& name, const QString& value) { m_values[name] << value; }

 private:
  QMap<QString, QStringList> m_values;
};

struct ParsedLine {
  GlobalOptions global;
  const CommandSpec* command = nullptr;  // null: nothing to run, `message` is all
  Arguments arguments;
  QString message;  // help or version, or what is wrong with the line
  bool wrong = false;
};

ParsedLine parsedLine(const QStringList& words, const std::vector<CommandSpec>& commands);

}

// The only place that knows CLI11.
#include "cli/arguments.h"

#include <QLocale>

#include <memory>

#include <CLI/CLI.hpp>

namespace kith::cli {
namespace {

// CLI11 reads "[a,b]" as a list, "++" as the end of a command, and takes the next word for the missing value
// of
// "--name=". A mark in front of a word, or two words for one, keeps what the user wrote.
constexpr char kMark = '\x1f';

bool needsMark(const QString& word) {
  return word == u"++" || (word.startsWith(u'[') && word.endsWith(u']')) ||
         word.startsWith(QLatin1Char(kMark));
}

std::vector<std::string> protectedWords(const QStringList& words) {
  std::vector<std::string> out;
  for (const QString& word : words) {
    if (word.startsWith(u"--") && word.size() > 3 && word.endsWith(u'=')) {
      out.push_back(word.chopped(1).toStdString());
      out.emplace_back(1, kMark);
    } else {
      out.push_back(needsMark(word) ? kMark + word.toStdString() : word.toStdString());
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

QString unprotected(const std::string& word) {
  return QString::fromStdString(!word.empty() && word.front() == kMark ? word.substr(1) : word);
}

// One command with the places its values are read into; the places must not move.
struct Bound {
  CLI::App* app = nullptr;
  const CommandSpec* spec = nullptr;
  std::map<std::string, std::vector<std::string>> values;
  std::map<std::string, bool> flags;
};

// Empty: the value may stand.
std::string wholeNumber(const std::string& value) {
  const bool digits = !value.empty() && std::all_of(value.begin(), value.end(),
                                                    [](unsigned char c) { return c >= '0' && c <= '9'; });
  return digits ? std::string() : "is a whole number, not " + value;
}

std::string oneOf(const std::string& choices, const std::string& value) {
  const auto known = CLI::detail::split(choices, '|');
  if (std::find(known.begin(), known.end(), value) != known.end()) return {};
  return "is one of " + CLI::detail::join(known, ", ") + ", not " + value;
}

std::string someOf(const std::string& choices, const std::string& value) {
  const auto known = CLI::detail::split(choices, ',');
  for (const std::string& part : CLI::detail::split(value, ','))
    if (std::find(known.begin(), known.end(), part) == known.end())
      return "is a list of " + CLI::detail::join(known, ", ") + "; " + part + " is none of them";
  return {};
}

// ISO 3166-1 alpha-2; ZZ is no region at all.
std::string regionCode(const std::string& value) {
  const QString code = QString::fromStdString(value).toUpper();
  const bool known = code.size() == 2 && QLocale::codeToTerritory(code) != QLocale::AnyTerritory;
  return known || code == u"ZZ" ? std::string() : "is a country as two letters, SE, not " + value;
}

void addCheck(CLI::Option& option, const std::string& form) {
  if (form == "N")
    option.check(wholeNumber);
  else if (form == "SE")
    option.check(regionCode);
  else if (form.find(',') != std::string::npos)
    option.check([form](const std::string& value) { return someOf(form, value); });
  else if (form.find('|') != std::string::npos)
    option.check([form](const std::string& value) { return oneOf(form, value); });
}

void bindWords(Bound& bound) {
  for (const WordSpec& word : bound.spec->words) {
    CLI::Option* option = bound.app->add_option(word.name, bound.values[word.name], word.help);
    option->type_name("");
    if (word.choices != nullptr) addCheck(*option, word.choices);
    if (word.count == Count::One || word.count == Count::Some) option->required();
    if (word.count == Count::Many || word.count == Count::Some) continue;
    option->expected(1);
    option->allow_extra_args(false);
  }
}

void bindOptions(Bound& bound) {
  for (const OptionSpec& spec : bound.spec->options) {
    const std::string name = std::string("--") + spec.name;
    if (spec.value == nullptr) {
      bound.app->add_flag(name, bound.flags[spec.name], spec.help);
      continue;
    }
    CLI::Option* option = bound.app->add_option(name, bound.values[spec.name], spec.help);
    option->type_name(spec.value);
    addCheck(*option, spec.value);
    option->allow_extra_args(false);
    option->multi_option_policy(spec.repeated ? CLI::MultiOptionPolicy::TakeAll
                                              : CLI::MultiOptionPolicy::TakeLast);
  }
}

std::unique_ptr<Bound> bind(CLI::App& root, const CommandSpec& spec) {
  auto bound = std::make_unique<Bound>();
  bound->spec = &spec;
  bound->app = root.add_subcommand(spec.name, spec.summary);
  bound->app->group(spec.group);
  bound->app->fallthrough();
  if (*spec.examples != '\0') bound->app->footer(std::string("Examples:\n") + spec.examples);
  bindWords(*bound);
  bindOptions(*bound);
  return bound;
}

struct RawGlobals {
  std::string file;
  std::string now;
};

void bindGlobals(CLI::App& root, RawGlobals& raw, GlobalOptions& global) {
  root.add_option("--file", raw.file,
                  "The customer book; else $KITH_FILE, else the one the window opened last, else your own")
      ->type_name("PATH");
  root.add_flag("--json", global.json, "Print one JSON document");
  root.add_flag("--json-lines", global.jsonLines, "Print lists as one JSON object a line");
  root.add_option("--now", raw.now, "What time it is: 2026-03-02T10:00")->type_name("TIME");
  root.add_flag("--progress", global.progress, "Show progress although nobody sits at a terminal");
  root.set_version_flag("--version", std::string("kith-cli ") + KITH_VERSION);
}

void collect(const Bound& bound, Arguments& arguments) {
  for (const auto& [name, values] : bound.values)
    for (const std::string& value : values) arguments.add(QString::fromStdString(name), unprotected(value));
  for (const auto& [name, on] : bound.flags)
    if (on) arguments.add(QString::fromStdString(name), QStringLiteral("yes"));
}

void refuse(ParsedLine& line, const CLI::App& root, const CLI::ParseError& error) {
  line.wrong = true;
  const auto chosen = root.get_subcommands();
  const QString of = chosen.empty() ? QString() : QString::fromStdString(' ' + chosen.front()->get_name());
  const auto extra = root.remaining();
  if (chosen.empty() && !extra.empty()) {
    line.message = QStringLiteral("kith-cli: There is no command %1\nSee: kith-cli --help\n")
                       .arg(unprotected(extra.front()).simplified());
    return;
  }
  const QString said = QString::fromStdString(error.what()).remove(QLatin1Char(kMark)).simplified();
  line.message = QStringLiteral("kith-cli: %1\nSee: kith-cli%2 --help\n").arg(said, of);
}

}

QString Arguments::text(const char* name) const {
  const QStringList all = texts(name);
  return all.isEmpty() ? QString() : all.last();
}

Result<qint64> Arguments::number(const char* name, qint64 otherwise, qint64 least, qint64 most) const {
  if (!has(name)) return otherwise;
  bool ok = false;
  const qint64 value = text(name).toLongLong(&ok);
  if (ok && value >= least && value <= most) return value;
  return fail(
      ErrorKind::Invalid, text(name),
      QStringLiteral("%1 is a whole number from %2 to %3").arg(QLatin1String(name)).arg(least).arg(most));
}

ParsedLine parsedLine(const QStringList& words, const std::vector<CommandSpec>& commands) {
  ParsedLine line;
  CLI::App root("Kith, the customer book of a small business", "kith-cli");
  root.require_subcommand(1);
  root.footer(
      "A CONTACT is its number, or a whole e-mail, phone or name. Dates: 2026-03-02, tomorrow, 'next friday "
      "10:00'.\n"
      "Exit status: 0 done, 1 not done, 2 wrong usage, 3 done in part. Help on one command: kith-cli COMMAND "
      "--help");
  RawGlobals raw;
  bindGlobals(root, raw, line.global);
  std::vector<std::unique_ptr<Bound>> bound;
  for (const CommandSpec& spec : commands) bound.push_back(bind(root, spec));
  try {
    auto given = protectedWords(words);
    root.parse(given);
  } catch (const CLI::CallForVersion& version) {
    line.message = QString::fromStdString(version.what()) + u'\n';
    return line;
  } catch (const CLI::CallForHelp&) {
    line.message = QString::fromStdString(root.help());
    return line;
  } catch (const CLI::ParseError& error) {
    refuse(line, root, error);
  }
  line.global.file = unprotected(raw.file);
  line.global.now = unprotected(raw.now);
  if (line.wrong) return line;
  for (const auto& one : bound) {
    if (!one->app->parsed()) continue;
    line.command = one->spec;
    collect(*one, line.arguments);
  }
  return line;
}

}

// sample: an invented customer book.
#include "app/sample.h"
#include "cli/context.h"
#include "cli/progress.h"
#include "cli/registry.h"
#include "cli/run.h"

#include <QFileInfo>

namespace kith::cli {
namespace {

Result<app::SampleOptions> optionsOf(const Context& context, const Arguments& arguments) {
  app::SampleOptions options;
  const auto contacts = arguments.number("contacts", options.contacts, 0, 10'000'000);
  if (!contacts) return failed(contacts);
  // Eight talks and four sales for each contact, as long as nobody says otherwise.
  const auto talks = arguments.number("interactions", *contacts * 8, 0, 100'000'000);
  if (!talks) return failed(talks);
  const auto sales = arguments.number("purchases", *contacts * 4, 0, 100'000'000);
  if (!sales) return failed(sales);
  const auto seed = arguments.number("seed", 1, 0, std::numeric_limits<qint64>::max());
  if (!seed) return failed(seed);
  options.contacts = *contacts;
  options.interactions = *talks;
  options.purchases = *sales;
  options.seed = static_cast<quint64>(*seed);
  options.today = context.clock().today();
  return options;
}

Result<int> sample(Context& context, const Arguments& arguments) {
  const QString path = QFileInfo(arguments.text("path")).absoluteFilePath();
  const auto options = optionsOf(context, arguments);
  if (!options) return failed(options);
  {
    ProgressLine line(context.out(), QStringLiteral("Making"), context.showsProgress());
    app::JobControl control;
    control.progress = [&line](qint64 done, qint64 total) { line.show(done, total); };
    if (const auto made = app::makeSampleFile(path, *options, control); !made) return failed(made);
  }
  if (context.out().isJson())
    context.out().json(QJsonObject{{QStringLiteral("file"), path},
                                   {QStringLiteral("contacts"), options->contacts},
                                   {QStringLiteral("interactions"), options->interactions},
                                   {QStringLiteral("purchases"), options->purchases},
                                   {QStringLiteral("seed"), static_cast<qint64>(options->seed)}});
  else
    context.out().line(path);
  return kDone;
}

}

std::vector<CommandSpec> sampleCommands() {
  return {{"sample",
           "The file",
           "Make a file of invented people to look around in",
           sample,
           {{"path", "Where to; nothing may be there yet"}},
           {{"contacts", "N", "How many contacts (500)"},
            {"interactions", "N", "How many interactions (8 a contact)"},
            {"purchases", "N", "How many purchases (4 a contact)"},
            {"seed", "N", "Same seed, same content (1)"}}}};
}

}

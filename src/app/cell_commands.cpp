// Many cells of a table of contacts at once.
#include "app/commands.h"
#include "app/own_country.h"
#include "store/store.h"

#include <algorithm>
#include <span>

namespace kith::app {
namespace {

using domain::Contact;

// Applies what can be; gives what was refused. A refused cell leaves no half of itself.
std::vector<std::pair<CellEdit, Error>> setCells(Contact& contact, std::span<const CellEdit> cells,
                                                 const CellSetter& set, CellsReport& report) {
  std::vector<std::pair<CellEdit, Error>> refused;
  for (const CellEdit& cell : cells) {
    Contact next = contact;
    if (const auto done = set(next, cell.field, cell.value); !done) {
      refused.emplace_back(cell, done.error());
      continue;
    }
    ++(next == contact ? report.same : report.changed);
    contact = std::move(next);
  }
  return refused;
}

Result<void> editRow(store::Store& store, std::span<const CellEdit> cells, const CellSetter& set,
                     CellsReport& report) {
  const auto loaded = store.contacts().get(cells.front().contact);
  if (!loaded) {
    if (loaded.error().kind != ErrorKind::NotFound) return tl::unexpected<Error>(loaded.error());
    for (const CellEdit& cell : cells) report.refused.emplace_back(cell, loaded.error());
    return {};
  }
  Contact now = *loaded;
  std::vector<CellEdit> again;
  for (auto& [cell, error] : setCells(now, cells, set, report)) again.push_back(std::move(cell));
  // A title can be set once the company beside it is.
  for (auto& refused : setCells(now, again, set, report)) report.refused.push_back(std::move(refused));
  if (now == *loaded) return {};
  understandChannels(store, now);
  return store.contacts().save(now, store.now());
}

}

Command editCells(std::vector<CellEdit> cells, CellSetter set, std::shared_ptr<CellsReport> report) {
  std::stable_sort(cells.begin(), cells.end(),
                   [](const CellEdit& a, const CellEdit& b) { return a.contact < b.contact; });
  qint64 contacts = 0;
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (i == 0 || cells[i].contact != cells[i - 1].contact) ++contacts;
  return {QStringLiteral("edit-cells"),
          {{QStringLiteral("count"), contacts}},
          [cells = std::move(cells), set = std::move(set),
           report = std::move(report)](store::Store& store) -> Result<domain::Id> {
            *report = {};
            const std::span<const CellEdit> all(cells);
            for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
              while (to < all.size() && all[to].contact == all[from].contact) ++to;
              if (auto done = editRow(store, all.subspan(from, to - from), set, *report); !done)
                return tl::unexpected<Error>(done.error());
            }
            return 0;
          }};
}

}

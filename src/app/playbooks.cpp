#include "app/playbooks.h"

#include "reminders/playbook_lines.h"

#include <algorithm>

namespace kith::app {

using domain::Playbook;

std::vector<Playbook> choosablePlaybooks(Queries& queries, const QString& language) {
  std::vector<Playbook> all = queries.playbooks();
  const auto own = static_cast<std::ptrdiff_t>(all.size());
  for (Playbook& offer : reminders::offeredPlaybooks(language)) {
    const bool taken = std::any_of(all.begin(), all.begin() + own, [&offer](const Playbook& one) {
      return one.name.compare(offer.name, Qt::CaseInsensitive) == 0;
    });
    if (!taken) all.push_back(std::move(offer));
  }
  return all;
}

QString playbookText(const Playbook& playbook, const QString& language) {
  return reminders::stepLines(playbook.steps, language);
}

Result<void> checkedPlaybook(const Playbook& playbook) {
  if (playbook.name.trimmed().isEmpty())
    return fail(ErrorKind::Invalid, playbook.name, QStringLiteral("a playbook needs a name"));
  if (playbook.steps.empty())
    return fail(ErrorKind::Invalid, playbook.name, QStringLiteral("a playbook needs a step"));
  return {};
}

Result<Playbook> playbookFrom(domain::Id id, const QString& name, const QString& lines,
                              const QString& language) {
  auto steps = reminders::readSteps(lines, language);
  if (!steps) return tl::unexpected<Error>(steps.error());
  Playbook playbook{id, name.simplified(), std::move(*steps)};
  if (const auto fine = checkedPlaybook(playbook); !fine) return tl::unexpected<Error>(fine.error());
  return playbook;
}

std::vector<domain::Reminder> playbookReminders(const Playbook& playbook, QDate from) {
  return reminders::remindersOf(playbook, from);
}

}

// The kinds of commands that reach over many rows or back in time.
#include "app/catalogue.h"
#include "app/duplicates.h"
#include "app/import.h"
#include "app/walk.h"
#include "domain/contact_edit.h"

#include <algorithm>

namespace kith::test {

// Done where there is another step to undo than before; what leaves all as it was makes none.
template <class Deed>
bool Walk::asStep(Deed deed) {
  const auto before = m_book.queries->nextUndo();
  const bool done = deed();
  const auto after = m_book.queries->nextUndo();
  return done && after && (!before || before->step != after->step);
}

bool Walk::importList() {
  QByteArray rows = "First Name,Last Name,Email,Mobile Phone,Company,City,Notes,Shoe\n";
  for (int i = 0; i < 6; ++i) {
    const QByteArray n = QByteArray::number(below(12));
    rows += "Ana" + n + ",Novak,ana" + n + "@n.example,+386 40 111 2" + QByteArray::number(10 + below(80)) +
            ",Firm " + QByteArray::number(below(6)) + ',' + word().toUtf8() + ',' + word().toUtf8() + ',' +
            QByteArray::number(below(9)) + '\n';
  }
  const QString file = m_book.write(QStringLiteral("list.csv"), rows);
  return asStep([&] {
    app::JobControl control;
    const auto report = app::importFile(*m_book.session, file, {}, control);
    return report.has_value();
  });
}

// Of known and unknown buyers, some cancelled, refunded or open, some followed from the list before.
bool Walk::importSales() {
  QByteArray rows = "Order,Date,Customer,Email,Product,Quantity,Price,Currency,Paid,Refunded,Cancelled\n";
  for (int i = 0; i < 5; ++i) {
    const QByteArray n = QByteArray::number(below(12));
    rows += QByteArray::number(below(30)) + ",202" + QByteArray::number(below(6)) + "-05-1" +
            QByteArray::number(below(9)) + ",Ana" + n + " Novak," +
            (below(3) ? "ana" + n + "@n.example" : QByteArray()) + ',' + word().toUtf8() + ',' +
            QByteArray::number(below(4)) + ',' + QByteArray::number(below(90)) + ',' +
            (below(3) ? "EUR" : "SEK") + ',' + QByteArray::number(below(90)) + ',' +
            (below(5) ? "" : QByteArray::number(below(9))) + ',' + (below(6) ? "" : "2026-03-01") + '\n';
  }
  const QString file = m_book.write(QStringLiteral("sales.csv"), rows);
  return asStep([&] {
    app::JobControl control;
    app::ImportOptions options;
    options.reading.what = QStringLiteral("purchases");
    return app::importFile(*m_book.session, file, options, control).has_value();
  });
}

bool Walk::toCatalogue() {
  const auto lines = app::offeredLines(*m_book.queries);
  return !lines.empty() && run(app::addToCatalogue(app::productOf(lines.front()), lines.front().text));
}

bool Walk::takeBackOne() {
  auto imports = m_book.queries->imports();
  std::erase_if(imports, [](const app::ImportEntry& entry) { return entry.undone; });
  if (imports.empty()) return false;
  const domain::Id import = imports[below(imports.size())].id;
  return asStep([&] { return app::takeBackImportNow(*m_book.session, import).has_value(); });
}

bool Walk::merge() {
  if (m_contacts.size() < 2) return false;
  const domain::Id a = any(m_contacts);
  const domain::Id b = any(m_contacts);
  const auto outcome = m_book.session->runNow(app::mergeContacts(a, b));
  if (outcome) m_merges.push_back(outcome->step.step);
  return outcome.has_value();
}

bool Walk::unmerge() {
  if (m_merges.empty()) return false;
  const domain::Id merge = any(m_merges);
  return asStep([&] { return app::takeMergeApartNow(*m_book.session, merge).has_value(); });
}

bool Walk::revert() {
  if (m_contacts.empty() || !m_puts) return false;
  const auto history = m_book.queries->history(any(m_contacts));
  return !history.empty() && run(app::revertChange(history[below(history.size())].id));
}

bool Walk::stage() {
  return !m_contacts.empty() && run(app::stageContacts({any(m_contacts), any(m_contacts)}, word()));
}

bool Walk::editCells() {
  if (m_contacts.empty()) return false;
  std::vector<app::CellEdit> cells;
  for (const char* field : {"given", "notes", "company", "household"})
    cells.push_back({any(m_contacts), QString::fromLatin1(field), word()});
  return run(app::editCells(std::move(cells), domain::setField, std::make_shared<app::CellsReport>()));
}

bool Walk::picture() {
  const QByteArray bytes = below(3) == 0 ? QByteArray() : word().toUtf8();
  return !m_contacts.empty() && run(app::setPhoto(any(m_contacts), [bytes]() -> Result<app::Picture> {
    return app::Picture{bytes, QStringLiteral("image/png")};
  }));
}

bool Walk::changeReminder() {
  if (m_reminders.empty()) return false;
  const domain::Id id = any(m_reminders);
  const QString day = QStringLiteral("2026-04-%1").arg(below(28) + 1, 2, 10, QLatin1Char('0'));
  switch (below(4)) {
    case 0:
      return run(app::moveReminder(id, day));
    case 1:
      return run(app::moveReminders({id, any(m_reminders)}, day));
    case 2:
      return run(app::deleteReminder(id));
    default:
      break;
  }
  auto reminder = m_book.queries->reminder(id);
  if (!reminder) return false;
  reminder->text = word();
  return run(app::editReminder(*reminder));
}

bool Walk::changeProduct() {
  const auto products = m_book.queries->products();
  if (products.empty()) return false;
  domain::Product product = products[below(products.size())];
  if (below(3) == 0) return run(app::deleteProduct(product.id));
  product.price += 50;
  return run(app::editProduct(product));
}

bool Walk::changeSearch() {
  const auto searches = m_book.queries->savedSearches();
  if (searches.empty()) return false;
  if (below(3) == 0) return run(app::deleteSearch(searches[below(searches.size())].id));
  if (below(2) == 0) return run(app::renameSearch(searches[below(searches.size())].id, word()));
  std::vector<domain::Id> ids;
  for (const app::SavedSearch& search : searches) ids.push_back(search.id);
  std::shuffle(ids.begin(), ids.end(), m_random);
  return run(app::orderSearches(std::move(ids)));
}

bool Walk::keepApart() {
  return !m_contacts.empty() && run(app::dismissDuplicate(any(m_contacts), any(m_contacts)));
}

bool Walk::touch() {
  if (below(2) == 0)
    return run(
        app::setTouchRule({0, QStringLiteral("rank"), QStringLiteral("A"), static_cast<int>(below(90))}));
  return !m_contacts.empty() && run(app::pauseTouch({any(m_contacts), below(3) == 0 ? QString() : word(),
                                                     QStringLiteral("2026-05-12")}));
}

}

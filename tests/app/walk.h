// Random commands of every kind on a book, for tests that hold after anything.
#pragma once

#include "support/opened.h"

#include <random>

namespace kith::test {

// The note of a sale by hand whose tax stands on top of its lines.
inline const QString kTaxOnTop = QStringLiteral("tax on top");

class Walk {
 public:
  Walk(Opened& book, unsigned seed) : m_book(book), m_random(seed) {}

  // One random command; false when it could not be done now (nothing to change yet).
  bool step();
  // The same, but one time in ten an undo and one in ten a redo; with `manySales` half of the others are
  // about sales and what moves them.
  void stepOrTurn(bool manySales = false);
  // Puts no single values back any more: that parts the total of a sale from its lines.
  void leaveValues() { m_puts = false; }

 private:
  std::size_t below(std::size_t n);
  QString word();
  domain::Id any(const std::vector<domain::Id>& ids);

  bool run(app::Command command, std::vector<domain::Id>* made = nullptr);

  bool add();

  bool edit();

  bool editLists();

  bool trash();
  bool restore();
  bool restoreAny();
  bool tag();

  bool log();

  bool editLog();

  bool unlog();

  domain::PurchaseLine line(bool costKnown);
  static void addUp(domain::Purchase& p);
  domain::Purchase sale();

  bool sell();

  bool editSale();

  bool pay();
  bool unsell();
  bool assign();

  bool remind();

  bool done();
  bool snooze();
  bool drop();

  bool product();

  bool save();

  template <class Deed>
  bool asStep(Deed deed);
  bool importList();
  bool importSales();
  bool toCatalogue();
  bool takeBackOne();
  bool merge();
  bool unmerge();
  bool revert();
  bool saleStep();
  bool stage();
  bool editCells();
  bool picture();
  bool changeReminder();
  bool changeProduct();
  bool changeSearch();
  bool keepApart();
  bool touch();

  Opened& m_book;
  std::mt19937 m_random;
  bool m_puts = true;
  std::vector<domain::Id> m_contacts, m_interactions, m_purchases, m_reminders, m_merges;
};

}

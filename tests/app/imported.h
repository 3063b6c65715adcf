// An import into a book of its own, with what must hold of every one.
#pragma once

#include "app/import.h"
#include "store/store.h"
#include "support/catch.h"
#include "support/opened.h"

namespace kith::test {

// The same where it may fail.
inline Result<app::ImportReport> tried(Opened& book, const QString& file,
                                       const app::ImportOptions& options = {}) {
  app::JobControl control;
  auto report = app::importFile(*book.session, file, options, control);
  if (report)
    CHECK(report->rows ==
          report->created + report->updated + report->unchanged + report->skipped + report->failed);
  return report;
}

inline app::ImportReport imported(Opened& book, const QString& file, const app::ImportOptions& options = {}) {
  const auto report = tried(book, file, options);
  if (!report) throw std::runtime_error(report.error().detail.toStdString());
  return *report;
}

// Imports what a rehearsal has counted before: the same.
inline app::ImportReport asRehearsed(Opened& book, const QString& file) {
  app::JobControl control;
  const auto rehearsed = app::rehearseImport(book.path, file, {}, control);
  REQUIRE(rehearsed);
  const auto report = imported(book, file);
  CHECK(rehearsed->created == report.created);
  CHECK(rehearsed->updated == report.updated);
  CHECK(rehearsed->unchanged == report.unchanged);
  CHECK(rehearsed->skipped == report.skipped);
  CHECK(rehearsed->problemCount == report.problemCount);
  return report;
}

inline QStringList dumped(Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.dumpRecorded(); });
  return rows;
}

inline QStringList wrongDerived(Opened& book) {
  QStringList rows;
  book.session->runJobNow([&](store::Store& store) { rows = *store.verifyDerived(); });
  return rows;
}

}

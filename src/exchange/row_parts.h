// One row on its way to a contact: values gathered by field and group, then put together.
#pragma once

#include "exchange/record_builder.h"

#include <QHash>

#include <map>

namespace kith::exchange {

std::vector<ColumnUse> usesOf(const Mapping& mapping);

// Made for one row, used once.
class RowParts {
 public:
  // `uses`: usesOf(mapping).
  RowParts(const Mapping& mapping, const std::vector<ColumnUse>& uses, const Decisions& decisions,
           const BuildOptions& options, Draft& draft);

  // The cell of a column, trimmed and not empty.
  void add(std::size_t column, const QString& text);
  // Puts the contact together in the draft.
  void finish();

 private:
  using Parts = std::map<QString, QStringList, std::less<>>;
  struct Place {  // the parts of the addresses of one label and group; several in a cell stand side by side
    QString label;
    int group = 0;
    Parts parts;
    std::map<int, QString> streetLines;
  };
  struct Labelled {  // a value whose label may come from another column
    QString field;
    QString label;
    int group = 0;
    QString value;
    std::size_t column = 0;
    bool primary = false;
  };

  void addPlace(std::size_t column, const QString& text);
  void addWork(std::size_t column, const QString& text);
  void addName(std::size_t column, const QString& text);
  void addDate(std::size_t column, const QString& text);
  void addConsent(std::size_t column, const QString& text);
  void addIdentifier(std::size_t column, const QString& text);
  void addRelated(const Meaning& meaning, const QString& text);
  void addTags(const QString& text);
  void addNote(const QString& text);
  void fill(QString& place, const QString& value, std::size_t column, const QString& text);
  void addOwn(const QString& name, const QString& text);
  void keepAsOwn(std::size_t column, const QString& text, const char* problem);
  void report(std::size_t column, const QString& value, const char* problem);

  void finishLabels();
  void finishPlaces();
  void finishNames();
  void finishWork();
  void finishChannels();
  void finishEmail(const Labelled& value);
  void finishPhone(const Labelled& value, const QString& region);
  void finishOthers(const Labelled& value);
  void finishConsents();
  QString region() const;

  const bool m_exact;  // a file of Kith's own: one value a cell, as it stands
  bool m_kindTold = false;
  const Mapping& m_mapping;
  const std::vector<ColumnUse>& m_uses;
  const Decisions& m_decisions;
  const BuildOptions& m_options;
  Draft& m_draft;
  QHash<QString, std::size_t> m_ownAt;  // where the own fields stand, the first m_ownKnown of them
  std::size_t m_ownKnown = 0;
  std::vector<Labelled> m_values;
  std::map<std::pair<QString, int>, QString> m_labels;  // field and group
  std::vector<Place> m_places;
  std::size_t m_mainAddress = 0;  // from 1, in a file of Kith's own; 0: none
  std::map<int, domain::Employment> m_work;
  QString m_wholeName;
  std::size_t m_wholeNameColumn = 0;
  std::map<QString, domain::Consent> m_consents;
  QString m_consentProof;
};

}

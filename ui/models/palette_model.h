// What the palette offers: commands and contacts for a few typed letters.
#pragma once

#include "app/command_rank.h"
#include "models/value_list_model.h"

#include <QDateTime>
#include <QHash>

class QAction;

namespace kith::models {

// A caption has no key.
struct PaletteRow {
  QString key;  // id of a command, contact:ID, create
  QString name;
  QString detail;
  QString keys;
  QString icon;
  std::vector<search::Mark> marks = {};
};

using PaletteRows = std::vector<PaletteRow>;

// When each command was last given, by its id.
using LastUses = QHash<QString, QDateTime>;

// The commands for the typed words, best first, and how many of them match clearly.
struct PaletteCommands {
  PaletteRows rows;
  std::size_t clear = 0;
};
struct PaletteContext {
  LastUses uses;
  QDateTime now;
  bool onContact = false;  // a contact is selected: its commands come first among equals
};
// Only those that can be given now. Their properties "name", shown without its mnemonic, and "menu" are
// searched.
PaletteCommands paletteCommands(const QString& typed, const QList<QAction*>& actions,
                                const PaletteContext& context);

class PaletteModel : public ValueListModel<PaletteRow> {
  Q_OBJECT
 public:
  using ValueListModel::ValueListModel;

  void show(PaletteRows rows);
  QString keyAt(int row) const { return has(row) ? at(row).key : QString(); }

  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
};

}

// What may have been meant by a key that is none, and what can stand where one is being typed.
#pragma once

#include <QString>
#include <QStringList>

namespace kith::search {

// The known key nearest to `typed`, own fields among them; empty when none is near.
QString nearestKey(const QString& typed, const QStringList& ownFields);

// person or company, whichever is nearer to `typed`; empty when neither is near.
QString nearestKind(const QString& typed);

// Keys that begin so, with what stands behind them: "city:", "last>". Empty for less than one letter.
QStringList keysBeginning(const QString& typed, const QStringList& ownFields);

}

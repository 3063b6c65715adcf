#include "pages/capture_form.h"

#include "models/due_words.h"
#include "pages/desk.h"
#include "pages/error_text.h"

#include <QDateTime>
#include <QLocale>

namespace kith::pages {

CaptureForm::CaptureForm(Desk& desk, const QString& name, QWidget* parent) : QWidget(parent), m_desk(desk) {
  setObjectName(name);
}

void CaptureForm::refuse(const Error& error) { Q_EMIT refused(errorText(error)); }

void CaptureForm::refuseOutdated() {
  Q_EMIT refused(tr("This was changed elsewhere meanwhile. Close it and open it again."));
}

QString understoodWords(const QString& due) {
  if (due == domain::kSomeday) return models::dueWords(due, {});
  const bool timed = due.contains(u'T');
  const QDateTime at =
      QDateTime::fromString(timed ? due : QString(due + QStringLiteral("T00:00:00")), Qt::ISODate);
  if (!at.isValid()) return due;
  const QString day = QLocale().toString(at.date(), QStringLiteral("ddd d MMM yyyy"));
  return timed ? QString(day + u' ' + models::timeText(at.time())) : day;
}

}

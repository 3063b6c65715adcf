// A promise with a time: what, when in words, and on demand how often, how long and where.
#pragma once

#include "base/result.h"
#include "domain/reminder.h"
#include "pages/capture_form.h"

class QLabel;
class QLineEdit;

namespace kith::pages {

class ReminderForm : public CaptureForm {
  Q_OBJECT
 public:
  explicit ReminderForm(Desk& desk, QWidget* parent = nullptr);

  void clear() override;
  void save() override;
  QJsonObject draft() const override;
  void setDraft(const QJsonObject& draft) override;
  QWidget* firstField() const override;

 private:
  void build();
  Result<domain::Reminder> typed() const;
  void showUnderstood();

  QLineEdit* m_text;
  QLineEdit* m_when;
  QLineEdit* m_repeat;
  QLineEdit* m_minutes;
  QLineEdit* m_place;
  QLabel* m_understood;
};

}

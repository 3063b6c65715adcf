// A promise with a time: what, when in words, and on demand how often, how long and where.
#pragma once

#include "app/reminder_words.h"
#include "base/result.h"
#include "domain/reminder.h"
#include "pages/capture_form.h"

#include <optional>

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
  bool isEditing() const override { return m_editing.has_value(); }
  // Text, selected, and time as they are typed; an empty one stays as it is.
  void setWords(const QString& text, const QString& when);
  // Changes that reminder instead of adding one.
  void setReminder(const domain::Reminder& reminder);

 private:
  void build();
  Result<app::ReadReminder> typed() const;
  void showUnderstood();
  void saveChange(const domain::Reminder& reminder);

  std::optional<domain::Reminder> m_editing;
  QLineEdit* m_text;
  QLineEdit* m_when;
  QLineEdit* m_repeat;
  QLineEdit* m_minutes;
  QLineEdit* m_place;
  QLabel* m_understood;
};

}

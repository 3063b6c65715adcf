// Writing down what was said: one sentence, how, and what comes next.
#pragma once

#include "domain/interaction.h"
#include "domain/reminder.h"
#include "pages/capture_form.h"

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace kith::pages {

class LogForm : public CaptureForm {
  Q_OBJECT
 public:
  explicit LogForm(Desk& desk, QWidget* parent = nullptr);

  // Changes a thing written down before instead of adding one.
  void setInteraction(const domain::Interaction& interaction);
  void setChannel(const QString& channel);

  void clear() override;
  void save() override;
  QJsonObject draft() const override;
  void setDraft(const QJsonObject& draft) override;
  QWidget* firstField() const override;

 private:
  void build();
  domain::Interaction typed() const;
  void showNext();
  bool nextIsUnderstood() const;
  std::optional<domain::Reminder> nextStep() const;

  std::optional<domain::Interaction> m_editing;
  QComboBox* m_channel;
  QComboBox* m_direction;
  QLineEdit* m_minutes;
  QLineEdit* m_outcome;
  QPlainTextEdit* m_text;
  QLineEdit* m_next;
  QLabel* m_understood;
};

}

// A message in the layout, beside what it is about: what happened and up to two ways on.
#pragma once

#include "widgets/choice.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace kith::widgets {

enum class MessageKind { Info, Warn, Bad };

// Hidden until present() is called. Announced as an alert; the kind is carried by icon and words, not colour
// alone.
class InlineMessage : public QWidget {
  Q_OBJECT
 public:
  explicit InlineMessage(QWidget* parent = nullptr);

  // At most two choices are shown. The message stays until dismiss(), the next present() or the close button.
  void present(MessageKind kind, const QString& text, const std::vector<Choice>& choices = {});
  void dismiss();
  QString text() const;
  void setClosable(bool closable);

 Q_SIGNALS:
  void dismissed();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void showChoices(const std::vector<Choice>& choices);
  void applyColours();

  MessageKind m_kind = MessageKind::Info;
  QLabel* m_icon;
  QLabel* m_label;
  QBoxLayout* m_body;
  QHBoxLayout* m_choices;
  QWidget* m_close;
};

}

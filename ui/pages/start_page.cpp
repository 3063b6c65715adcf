#include "pages/start_page.h"

#include "platform/icons.h"
#include "platform/metrics.h"
#include "widgets/button_look.h"
#include "widgets/type_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kith::pages {
namespace {

constexpr int kBesideUnits = 150;  // doors stand beside each other from this width on
constexpr int kDoorUnits = 60;

// One door: a picture, what it leads to in a sentence, and its button.
struct Door {
  QString name;
  QString icon;
  QString button;
  QString sentence;
  widgets::ButtonLook look;
};

QWidget* makeDoor(const Door& door, QPushButton*& button, QWidget* parent) {
  auto* box = new QWidget(parent);
  const int unit = platform::unitOf(parent);
  auto* picture = new QLabel(box);
  picture->setPixmap(platform::icon(door.icon, QPalette::Highlight).pixmap(QSize(8 * unit, 8 * unit)));
  auto* sentence = new widgets::TypeLabel(platform::Type::Body, box);
  sentence->setText(door.sentence);
  sentence->setMuted(true);
  sentence->setWordWrap(true);
  sentence->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
  button = widgets::makeButton(door.button, door.look, box);
  button->setObjectName(door.name);
  button->setAccessibleDescription(door.sentence);
  auto* column = new QVBoxLayout(box);
  column->setSpacing(3 * unit);
  column->addWidget(picture, 0, Qt::AlignHCenter);
  column->addWidget(button, 0, Qt::AlignHCenter);
  column->addWidget(sentence);
  column->addStretch(1);
  return box;
}

}

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("startPage"));
  const int unit = platform::unitOf(this);
  auto* title = new widgets::TypeLabel(platform::Type::Title, this);
  title->setText(tr("Who are your customers?"));
  title->setAlignment(Qt::AlignHCenter);
  title->setWordWrap(true);
  auto* hint = new widgets::TypeLabel(platform::Type::Meta, this);
  hint->setText(tr("or drop a .csv, .xlsx or .vcf file anywhere on this window"));
  hint->setMuted(true);
  hint->setAlignment(Qt::AlignHCenter);
  hint->setWordWrap(true);
  auto* inside = new QWidget(this);
  inside->setMaximumWidth(200 * unit);
  auto* column = new QVBoxLayout(inside);
  column->setSpacing(8 * unit);
  column->addStretch(2);
  column->addWidget(title);
  column->addLayout(m_doors = makeDoors());
  column->addWidget(hint);
  column->addStretch(3);
  auto* all = new QHBoxLayout(this);
  all->addStretch(1);
  all->addWidget(inside, 100);
  all->addStretch(1);
}

QBoxLayout* StartPage::makeDoors() {
  const int unit = platform::unitOf(this);
  QPushButton* import = nullptr;
  QPushButton* person = nullptr;
  QPushButton* sample = nullptr;
  auto* doors = new QHBoxLayout;
  doors->setSpacing(6 * unit);
  doors->addWidget(
      makeDoor({QStringLiteral("door.import"), QStringLiteral("import"), tr("Import…"),
                tr("Bring the list you have: a Google, Apple or Outlook export, or any spreadsheet."),
                widgets::ButtonLook::Primary},
               import, this));
  doors->addWidget(
      makeDoor({QStringLiteral("door.person"), QStringLiteral("person-add"), tr("Add the First Person"),
                tr("A name or a number is enough; everything else can wait."), widgets::ButtonLook::Plain},
               person, this));
  doors->addWidget(makeDoor(
      {QStringLiteral("door.sample"), QStringLiteral("sample"), tr("Look at Sample Data"),
       tr("An invented shop in a file of its own, to try everything on."), widgets::ButtonLook::Plain},
      sample, this));
  connect(import, &QPushButton::clicked, this, &StartPage::importWanted);
  connect(person, &QPushButton::clicked, this, &StartPage::personWanted);
  connect(sample, &QPushButton::clicked, this, &StartPage::sampleWanted);
  return doors;
}

QSize StartPage::minimumSizeHint() const {
  return {kDoorUnits * platform::unitOf(this), QWidget::minimumSizeHint().height()};
}

void StartPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool beside = width() >= kBesideUnits * platform::unitOf(this);
  m_doors->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}

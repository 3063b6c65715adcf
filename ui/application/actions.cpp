#include "application/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

#include <array>

namespace kith::application {
namespace {

constexpr const char* kFile = QT_TRANSLATE_NOOP("Menu", "&File");
constexpr const char* kEdit = QT_TRANSLATE_NOOP("Menu", "&Edit");
constexpr const char* kView = QT_TRANSLATE_NOOP("Menu", "&View");
constexpr const char* kLight = QT_TRANSLATE_NOOP("Menu", "&View/&Appearance");
constexpr const char* kSize = QT_TRANSLATE_NOOP("Menu", "&View/Text &Size");
constexpr const char* kToday = QT_TRANSLATE_NOOP("Menu", "&View/&Today");
constexpr const char* kGo = QT_TRANSLATE_NOOP("Menu", "&Go");
constexpr const char* kPerson = QT_TRANSLATE_NOOP("Menu", "&Person");
constexpr const char* kTools = QT_TRANSLATE_NOOP("Menu", "&Tools");
constexpr const char* kHelp = QT_TRANSLATE_NOOP("Menu", "&Help");

constexpr std::array kSpecs{
    ActionSpec{"person.new", kFile, QT_TRANSLATE_NOOP("Action", "&New Person"), "Ctrl+N"},
    ActionSpec{"company.new", kFile, QT_TRANSLATE_NOOP("Action", "New &Company"), "Ctrl+Shift+N"},
    ActionSpec{"product.new", kFile, QT_TRANSLATE_NOOP("Action", "New Produc&t"), ""},
    ActionSpec{nullptr, kFile, "", ""},
    ActionSpec{"file.open", kFile, QT_TRANSLATE_NOOP("Action", "&Open…"), "Ctrl+O"},
    ActionSpec{"file.new", kFile, QT_TRANSLATE_NOOP("Action", "New Customer &Book…"), ""},
    ActionSpec{"file.sample", kFile, QT_TRANSLATE_NOOP("Action", "Look at Sample &Data"), ""},
    ActionSpec{nullptr, kFile, "", ""},
    ActionSpec{"file.import", kFile, QT_TRANSLATE_NOOP("Action", "&Import…"), "Ctrl+I"},
    ActionSpec{"file.importAgain", kFile, QT_TRANSLATE_NOOP("Action", "Import A&gain"), "Ctrl+Shift+I"},
    ActionSpec{"file.export", kFile, QT_TRANSLATE_NOOP("Action", "&Export…"), "Ctrl+Shift+E"},
    ActionSpec{"file.exportCalendar", kFile, QT_TRANSLATE_NOOP("Action", "Export the Ca&lendar…"), ""},
    ActionSpec{"file.print", kFile, QT_TRANSLATE_NOOP("Action", "&Print the Day"), "Ctrl+P"},
    ActionSpec{"file.backup", kFile, QT_TRANSLATE_NOOP("Action", "Back &Up Now"), ""},
    ActionSpec{"file.save", kFile, QT_TRANSLATE_NOOP("Action", "&Save"), "Ctrl+S"},
    ActionSpec{nullptr, kFile, "", ""},
    ActionSpec{"file.close", kFile, QT_TRANSLATE_NOOP("Action", "Close &Window"), "Ctrl+W"},
    ActionSpec{"file.quit", kFile, QT_TRANSLATE_NOOP("Action", "&Quit"), "Ctrl+Q"},

    ActionSpec{"edit.undo", kEdit, QT_TRANSLATE_NOOP("Action", "&Undo"), "Ctrl+Z"},
    ActionSpec{"edit.redo", kEdit, QT_TRANSLATE_NOOP("Action", "&Redo"), "Ctrl+Shift+Z Ctrl+Y"},
    ActionSpec{nullptr, kEdit, "", ""},
    ActionSpec{"edit.copy", kEdit, QT_TRANSLATE_NOOP("Action", "Cop&y Cells"), "Ctrl+C", Reach::Table},
    ActionSpec{"edit.paste", kEdit, QT_TRANSLATE_NOOP("Action", "&Paste into Cells"), "Ctrl+V", Reach::Table},
    ActionSpec{nullptr, kEdit, "", ""},
    ActionSpec{"edit.find", kEdit, QT_TRANSLATE_NOOP("Action", "&Find"), "Ctrl+F"},
    ActionSpec{"edit.palette", kEdit, QT_TRANSLATE_NOOP("Action", "Find a &Command or Person…"), "Ctrl+K"},
    ActionSpec{"edit.filters", kEdit, QT_TRANSLATE_NOOP("Action", "Fi&lters"), "Ctrl+Shift+F"},
    ActionSpec{"edit.saveSearch", kEdit, QT_TRANSLATE_NOOP("Action", "&Save This Search"), ""},

    ActionSpec{"view.system", kLight, QT_TRANSLATE_NOOP("Action", "Like the &Desktop"), "", Reach::Checkable},
    ActionSpec{"view.light", kLight, QT_TRANSLATE_NOOP("Action", "&Light"), "", Reach::Checkable},
    ActionSpec{"view.dark", kLight, QT_TRANSLATE_NOOP("Action", "Dar&k"), "", Reach::Checkable},
    ActionSpec{"view.larger", kSize, QT_TRANSLATE_NOOP("Action", "&Larger"), "Ctrl++ Ctrl+="},
    ActionSpec{"view.smaller", kSize, QT_TRANSLATE_NOOP("Action", "&Smaller"), "Ctrl+-"},
    ActionSpec{"view.normal", kSize, QT_TRANSLATE_NOOP("Action", "&Normal"), "Ctrl+0"},
    ActionSpec{"today.list", kToday, QT_TRANSLATE_NOOP("Action", "&List View"), "Alt+1", Reach::Checkable},
    ActionSpec{"today.week", kToday, QT_TRANSLATE_NOOP("Action", "&Week View"), "Alt+2", Reach::Checkable},
    ActionSpec{"today.month", kToday, QT_TRANSLATE_NOOP("Action", "&Month View"), "Alt+3", Reach::Checkable},
    ActionSpec{nullptr, kView, "", ""},
    ActionSpec{"view.table", kView, QT_TRANSLATE_NOOP("Action", "Ta&ble"), "Ctrl+Shift+L", Reach::Checkable},
    ActionSpec{"view.columns", kView, QT_TRANSLATE_NOOP("Action", "&Columns…"), ""},
    ActionSpec{nullptr, kView, "", ""},
    ActionSpec{"view.full", kView, QT_TRANSLATE_NOOP("Action", "&Full Screen"), "F11", Reach::Checkable},
    ActionSpec{"view.menu", kView, QT_TRANSLATE_NOOP("Action", "&Menu Bar"), "F10"},

    ActionSpec{"go.today", kGo, QT_TRANSLATE_NOOP("Action", "&Today"), "Ctrl+1"},
    ActionSpec{"go.people", kGo, QT_TRANSLATE_NOOP("Action", "&People"), "Ctrl+2"},
    ActionSpec{"go.companies", kGo, QT_TRANSLATE_NOOP("Action", "&Companies"), "Ctrl+3"},
    ActionSpec{"go.sales", kGo, QT_TRANSLATE_NOOP("Action", "&Sales"), "Ctrl+4"},
    ActionSpec{"go.trash", kGo, QT_TRANSLATE_NOOP("Action", "T&rash"), "Ctrl+5"},
    ActionSpec{"go.duplicates", kGo, QT_TRANSLATE_NOOP("Action", "&Duplicates"), "Ctrl+6"},
    ActionSpec{"go.products", kGo, QT_TRANSLATE_NOOP("Action", "Pr&oducts"), "Ctrl+7"},
    ActionSpec{"go.services", kGo, QT_TRANSLATE_NOOP("Action", "O&verdue Services"), ""},
    ActionSpec{nullptr, kGo, "", ""},
    ActionSpec{"go.back", kGo, QT_TRANSLATE_NOOP("Action", "&Back"), "Alt+Left"},
    ActionSpec{"go.forward", kGo, QT_TRANSLATE_NOOP("Action", "&Forward"), "Alt+Right"},

    ActionSpec{"person.edit", kPerson, QT_TRANSLATE_NOOP("Action", "&Edit"), "F2 Ctrl+E"},
    ActionSpec{"person.add", kPerson, QT_TRANSLATE_NOOP("Action", "&Add a Field…"), "Ctrl+Shift+A"},
    ActionSpec{nullptr, kPerson, "", ""},
    ActionSpec{"person.paste", kPerson, QT_TRANSLATE_NOOP("Action", "New Contact from Cl&ipboard"),
               "Ctrl+Shift+V"},
    ActionSpec{"person.log", kPerson, QT_TRANSLATE_NOOP("Action", "&Log…"), "Ctrl+L"},
    ActionSpec{"person.attach", kPerson, QT_TRANSLATE_NOOP("Action", "Attach a &File…"), "Ctrl+Shift+O"},
    ActionSpec{"person.sale", kPerson, QT_TRANSLATE_NOOP("Action", "Record a &Sale…"), "Ctrl+B"},
    ActionSpec{"person.again", kPerson, QT_TRANSLATE_NOOP("Action", "Sell the Same A&gain"), "Ctrl+D"},
    ActionSpec{"person.remind", kPerson, QT_TRANSLATE_NOOP("Action", "&Remind Me…"), "Ctrl+T"},
    ActionSpec{nullptr, kPerson, "", ""},
    ActionSpec{"person.brief", kPerson, QT_TRANSLATE_NOOP("Action", "&Before You Call"), "Ctrl+Shift+B"},
    ActionSpec{"person.takeCall", kPerson, QT_TRANSLATE_NOOP("Action", "Ta&ke a Call…"), "Ctrl+Shift+K"},
    ActionSpec{"person.call", kPerson, QT_TRANSLATE_NOOP("Action", "&Call"), "Ctrl+Shift+C"},
    ActionSpec{"person.mail", kPerson, QT_TRANSLATE_NOOP("Action", "&Write an E-mail"), "Ctrl+Shift+M"},
    ActionSpec{"person.done", kPerson, QT_TRANSLATE_NOOP("Action", "Next Step &Done"), "Ctrl+Shift+D"},
    ActionSpec{nullptr, kPerson, "", ""},
    ActionSpec{"person.tag", kPerson, QT_TRANSLATE_NOOP("Action", "&Mark with a Tag…"), "Ctrl+Shift+T"},
    ActionSpec{"person.untag", kPerson, QT_TRANSLATE_NOOP("Action", "Take a Tag Awa&y…"), ""},
    ActionSpec{"person.stage", kPerson, QT_TRANSLATE_NOOP("Action", "Set t&he Stage…"), ""},
    ActionSpec{"person.playbook", kPerson, QT_TRANSLATE_NOOP("Action", "Apply a &Playbook…"), "Ctrl+Shift+P"},
    ActionSpec{nullptr, kPerson, "", ""},
    ActionSpec{"person.trash", kPerson, QT_TRANSLATE_NOOP("Action", "Move to &Trash"), "Del", Reach::List},

    ActionSpec{"tools.ring", kTools, QT_TRANSLATE_NOOP("Action", "&Ring When Kith Is Closed"), "",
               Reach::Checkable},
    ActionSpec{"tools.touch", kTools, QT_TRANSLATE_NOOP("Action", "&Stay in Touch…"), ""},
    ActionSpec{"tools.playbooks", kTools, QT_TRANSLATE_NOOP("Action", "&Playbooks…"), ""},
    ActionSpec{"tools.takeBack", kTools, QT_TRANSLATE_NOOP("Action", "&Take Back the Last Import"), ""},
    ActionSpec{"tools.check", kTools, QT_TRANSLATE_NOOP("Action", "&Check the Book"), ""},
    ActionSpec{nullptr, kTools, "", ""},
    ActionSpec{"tools.settings", kTools, QT_TRANSLATE_NOOP("Action", "S&ettings…"), "Ctrl+,"},

    ActionSpec{"help.keys", kHelp, QT_TRANSLATE_NOOP("Action", "&Keyboard Shortcuts"), "Ctrl+/ F1"},
    ActionSpec{"help.about", kHelp, QT_TRANSLATE_NOOP("Action", "&About Kith"), ""},
};

QString translated(const char* context, const char* text) {
  return QCoreApplication::translate(context, text);
}

// Buttons have less room than menus. An empty text means the menu's own.
QString buttonText(const QString& id) {
  if (id == QLatin1String("person.mail")) return QCoreApplication::translate("Action", "Email");
  if (id == QLatin1String("person.sale")) return QCoreApplication::translate("Action", "Sale");
  if (id == QLatin1String("person.remind")) return QCoreApplication::translate("Action", "Remind");
  return id == QLatin1String("person.log") ? QCoreApplication::translate("Action", "Log") : QString();
}

QList<QKeySequence> keysOf(const char* keys) {
  QList<QKeySequence> out;
  for (const QString& key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
    out << QKeySequence(key, QKeySequence::PortableText);
  return out;
}

}

std::span<const ActionSpec> actionSpecs() { return kSpecs; }

Actions::Actions(QWidget* window) : QObject(window) {
  for (const ActionSpec& spec : kSpecs)
    if (spec.id != nullptr) m_inOrder << make(spec, window);
}

QAction* Actions::make(const ActionSpec& spec, QWidget* window) {
  auto* action = new QAction(translated("Action", spec.text), this);
  action->setObjectName(QString::fromLatin1(spec.id));
  action->setShortcuts(keysOf(spec.keys));
  action->setCheckable(spec.reach == Reach::Checkable);
  if (spec.reach == Reach::List || spec.reach == Reach::Table)
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  else
    window->addAction(action);
  // For the palette: the text of some changes with what they would do.
  action->setProperty("name", action->text());
  action->setProperty("menu",
                      translated("Menu", spec.menu).remove(u'&').replace(u'/', QStringLiteral(" › ")));
  action->setIconText(buttonText(action->objectName()));
  // Leaving and telling about the program have their own place on some desktops.
  if (action->objectName() == QLatin1String("file.quit")) action->setMenuRole(QAction::QuitRole);
  if (action->objectName() == QLatin1String("tools.settings")) action->setMenuRole(QAction::PreferencesRole);
  if (action->objectName() == QLatin1String("help.about")) action->setMenuRole(QAction::AboutRole);
  m_byId.insert(action->objectName(), action);
  return action;
}

QAction* Actions::get(const QString& id) const {
  Q_ASSERT(m_byId.contains(id));
  return m_byId.value(id);
}

void Actions::on(const QString& id, std::function<void()> deed) {
  connect(get(id), &QAction::triggered, this, [call = std::move(deed)] { call(); });
}

void Actions::fill(QMenuBar* bar) {
  for (const ActionSpec& spec : kSpecs) {
    QMenu* menu = menuFor(bar, translated("Menu", spec.menu));
    if (spec.id == nullptr)
      menu->addSeparator();
    else
      menu->addAction(get(QString::fromLatin1(spec.id)));
  }
}

QMenu* Actions::menuFor(QMenuBar* bar, const QString& path) {
  if (QMenu* known = m_menus.value(path)) return known;
  const qsizetype slash = path.lastIndexOf(u'/');
  QMenu* menu = slash < 0 ? bar->addMenu(path) : menuFor(bar, path.left(slash))->addMenu(path.mid(slash + 1));
  menu->setObjectName(QStringLiteral("menu.") + QString(path).remove(u'&'));
  m_menus.insert(path, menu);
  return menu;
}

void Actions::add(QWidget* list, Reach reach) {
  for (const ActionSpec& spec : kSpecs)
    if (spec.id != nullptr && spec.reach == reach) list->addAction(get(QString::fromLatin1(spec.id)));
}

void Actions::addToTable(QWidget* table) {
  add(table, Reach::List);
  add(table, Reach::Table);
}

}

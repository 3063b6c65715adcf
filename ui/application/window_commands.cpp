#include "application/window_commands.h"

#include "application/actions.h"
#include "application/background.h"
#include "application/book_pages.h"
#include "application/book_view.h"
#include "application/calls.h"
#include "application/main_window.h"
#include "application/playbooks.h"
#include "pages/capture_panel.h"
#include "pages/contact_page.h"
#include "pages/contact_table.h"
#include "pages/products_page.h"
#include "pages/today_page.h"
#include "widgets/toast.h"

#include <QDesktopServices>
#include <QUrl>

namespace kith::application {
namespace {

using Deed = std::function<void(BookView&)>;

void wireBook(MainWindow& window, Actions& actions, const char* id, const Deed& deed) {
  actions.on(QString::fromLatin1(id), [&window, deed] {
    if (window.book() != nullptr) deed(*window.book());
  });
}

void wireFile(MainWindow& window, Actions& actions) {
  actions.on(QStringLiteral("file.open"), [&window] { window.askForBook(); });
  actions.on(QStringLiteral("file.new"), [&window] { window.askForNewBook(); });
  actions.on(QStringLiteral("file.sample"), [&window] { window.openSample(); });
  actions.on(QStringLiteral("file.import"), [&window] { window.askForImport(); });
  actions.on(QStringLiteral("file.export"), [&window] { window.showExport(); });
  actions.on(QStringLiteral("file.backup"), [&window] { window.backUp(); });
  actions.on(QStringLiteral("file.save"), [&window] { window.say(MainWindow::tr("Everything is saved")); });
  actions.on(QStringLiteral("file.close"), [&window] { window.close(); });
  actions.on(QStringLiteral("file.quit"), [&window] { window.leave(); });
  wireBook(window, actions, "file.exportCalendar", [](BookView& b) { b.pages().today().exportCalendar(); });
  wireBook(window, actions, "file.print", [](BookView& b) { b.pages().today().printDay(); });
  wireBook(window, actions, "person.new", [](BookView& b) { b.newContact(domain::ContactKind::Person); });
  wireBook(window, actions, "company.new", [](BookView& b) { b.newContact(domain::ContactKind::Company); });
  wireBook(window, actions, "product.new", [](BookView& b) {
    b.openSection(QStringLiteral("products"));
    b.pages().products().addProduct();
  });
}

void wireEdit(MainWindow& window, Actions& actions) {
  actions.on(QStringLiteral("edit.undo"), [&window] { window.takeBack(); });
  actions.on(QStringLiteral("edit.redo"), [&window] { window.doAgain(); });
  actions.on(QStringLiteral("edit.palette"), [&window] { window.showPalette(); });
  wireBook(window, actions, "edit.find", [](BookView& b) { b.findHere(); });
  wireBook(window, actions, "edit.filters", [](BookView& b) { b.toggleFilters(); });
  wireBook(window, actions, "edit.copy", [](BookView& b) { b.listPane().table()->copyCells(); });
  wireBook(window, actions, "edit.paste", [](BookView& b) { b.listPane().table()->pasteCells(); });
  wireBook(window, actions, "edit.saveSearch", [](BookView& b) { b.saveSearch(); });
}

void wireGo(MainWindow& window, Actions& actions) {
  for (const char* section :
       {"today", "people", "companies", "sales", "trash", "duplicates", "products", "services"}) {
    const QString key = QString::fromLatin1(section);
    actions.on(QStringLiteral("go.") + key, [&window, key] {
      if (window.book() != nullptr) window.book()->openSection(key);
    });
  }
  const std::pair<const char*, pages::TodayView> views[] = {{"today.list", pages::TodayView::List},
                                                            {"today.week", pages::TodayView::Week},
                                                            {"today.month", pages::TodayView::Month}};
  for (const auto& [id, view] : views)
    wireBook(window, actions, id, [view = view](BookView& b) {
      b.setTodayView(view);
      b.openSection(QStringLiteral("today"));
    });
  wireBook(window, actions, "go.back", [](BookView& b) { b.back(); });
  wireBook(window, actions, "go.forward", [](BookView& b) { b.forward(); });
}

// Hands the number or address to the program that the desktop has for it.
void handOver(MainWindow& window, const QString& scheme, const QString& value, const QString& missing) {
  if (value.isEmpty()) {
    window.say(missing);
    return;
  }
  QUrl url;
  url.setScheme(scheme);
  url.setPath(scheme == QLatin1String("tel") ? QString(value).remove(u' ') : value);
  if (QDesktopServices::openUrl(url)) return;
  window.say(MainWindow::tr("The desktop has no program for %1: links.").arg(scheme));
}

// The toast of the last deed would stand over the fields at the bottom; Ctrl+Z still takes the deed back.
void wireCapture(MainWindow& window, Actions& actions, const char* id, pages::Capture what) {
  wireBook(window, actions, id, [&window, what](BookView& b) {
    window.toast().dismiss();
    b.capture(what);
  });
}

void wirePerson(MainWindow& window, Actions& actions) {
  wireBook(window, actions, "person.edit", [](BookView& b) { b.editSelected(); });
  wireBook(window, actions, "person.add", [](BookView& b) { b.card().openAddMenu(); });
  wireCapture(window, actions, "person.log", pages::Capture::Log);
  wireBook(window, actions, "person.paste", [](BookView& b) { b.pasteContact(); });
  wireBook(window, actions, "person.attach", [](BookView& b) { b.attachFiles(); });
  wireCapture(window, actions, "person.sale", pages::Capture::Sale);
  wireCapture(window, actions, "person.remind", pages::Capture::Reminder);
  wireBook(window, actions, "person.again", [](BookView& b) { b.sellAgain(); });
  wireBook(window, actions, "person.tag", [](BookView& b) { b.askForTag(true); });
  wireBook(window, actions, "person.untag", [](BookView& b) { b.askForTag(false); });
  wireBook(window, actions, "person.stage", [](BookView& b) { b.askForStage(); });
  wireBook(window, actions, "person.playbook", [](BookView& b) { askForPlaybook(b); });
  wireBook(window, actions, "person.done", [](BookView& b) { b.markDone(); });
  wireBook(window, actions, "person.trash", [](BookView& b) { b.deleteSelected(); });
  wireBook(window, actions, "person.brief", [](BookView& b) { showBrief(b); });
  actions.on(QStringLiteral("person.takeCall"), [&window] { window.askWhoCalls(); });
  wireBook(window, actions, "person.call", [&window](BookView& b) {
    handOver(window, QStringLiteral("tel"), b.card().phoneNumber(),
             MainWindow::tr("There is no phone number yet."));
  });
  wireBook(window, actions, "person.mail", [&window](BookView& b) {
    handOver(window, QStringLiteral("mailto"), b.card().mailAddress(),
             MainWindow::tr("There is no e-mail address yet."));
  });
}

void wireRest(MainWindow& window, Actions& actions) {
  wireBook(window, actions, "view.table", [](BookView& b) { b.showTable(!b.listPane().isTable()); });
  wireBook(window, actions, "view.columns", [](BookView& b) {
    b.showTable(true);
    b.listPane().openColumnsMenu();
  });
  actions.on(QStringLiteral("view.full"), [&window] { window.toggleFullScreen(); });
  actions.on(QStringLiteral("view.menu"), [&window] { window.focusMenuBar(); });
  actions.on(QStringLiteral("tools.ring"),
             [&window] { window.background().setOn(!window.background().isOn()); });
  wireBook(window, actions, "file.importAgain", [](BookView& b) { b.importAgain(); });
  actions.on(QStringLiteral("tools.touch"), [&window] { window.showTouch(); });
  wireBook(window, actions, "tools.playbooks", [](BookView& b) { showPlaybooks(b); });
  wireBook(window, actions, "tools.takeBack", [](BookView& b) { b.takeBackLastImport(); });
  actions.on(QStringLiteral("tools.check"), [&window] { window.checkBook(); });
  actions.on(QStringLiteral("tools.settings"), [&window] { window.showSettings(); });
  actions.on(QStringLiteral("help.keys"), [&window] { window.showShortcuts(); });
  actions.on(QStringLiteral("help.about"), [&window] { window.showAbout(); });
}

}

void wireCommands(MainWindow& window, Actions& actions) {
  wireFile(window, actions);
  wireEdit(window, actions);
  wireGo(window, actions);
  wirePerson(window, actions);
  wireRest(window, actions);
}

void setBookCommandsEnabled(Actions& actions, bool on) {
  static const QStringList kAlways{QStringLiteral("file.open"),    QStringLiteral("file.new"),
                                   QStringLiteral("file.sample"),  QStringLiteral("file.close"),
                                   QStringLiteral("file.quit"),    QStringLiteral("tools.ring"),
                                   QStringLiteral("edit.palette"), QStringLiteral("tools.settings")};
  // What they are enabled by is known elsewhere.
  static const QStringList kOnTheirOwn{QStringLiteral("edit.undo"), QStringLiteral("edit.redo"),
                                       QStringLiteral("edit.copy"), QStringLiteral("edit.paste")};
  for (QAction* action : actions.all()) {
    const QString id = action->objectName();
    const bool ofBook = id == QLatin1String("view.table") || id == QLatin1String("view.columns");
    const bool always = kAlways.contains(id) || (id.startsWith(QLatin1String("view.")) && !ofBook) ||
                        id.startsWith(QLatin1String("help."));
    if (!always && (!on || !kOnTheirOwn.contains(id))) action->setEnabled(on);
  }
}

}

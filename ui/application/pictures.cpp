#include "application/pictures.h"

#include "app/commands.h"
#include "app/import.h"
#include "app/sample.h"
#include "app/words.h"
#include "application/book_view.h"
#include "application/calls.h"
#include "application/main_window.h"
#include "dialogs/brief_dialog.h"
#include "pages/capture_panel.h"
#include "pages/contact_list_pane.h"
#include "pages/contact_page.h"
#include "pages/contact_table.h"
#include "pages/today_page.h"
#include "platform/theme.h"
#include "widgets/inline_message.h"
#include "widgets/toast.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

namespace kith::application {
namespace {

constexpr qint64 kContacts = 240;
constexpr qint64 kInteractions = 2'400;
constexpr qint64 kPurchases = 1'000;
constexpr quint64 kSeed = 7;
constexpr int kSettleMs = 400;
constexpr QSize kSize{1280, 820};
constexpr int kLargePercent = 150;
constexpr int kHolidayDays = 9;

// Lets readers answer, delegates paint and animations end.
void settle() {
  QElapsedTimer timer;
  timer.start();
  while (timer.elapsed() < kSettleMs) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

class Painter {
 public:
  Painter(MainWindow& window, QString folder, QString suffix)
      : m_window(window), m_folder(std::move(folder)), m_suffix(std::move(suffix)) {}

  void draw(const QString& name) {
    settle();
    for (const auto* toast : m_window.findChildren<widgets::Toast*>())
      if (toast->isVisible()) complain(name, *toast);
    save(name, m_window);
  }

  // A dialog that waits for an answer: drawn when it stands there, then left.
  template <class Open>
  void drawDialog(const QString& name, const Open& open) {
    QTimer::singleShot(kSettleMs, &m_window, [this, name] {
      QWidget* dialog = QApplication::activeModalWidget();
      if (dialog == nullptr) return;
      settle();
      save(name, *dialog);
      dialog->close();
    });
    open();
  }

  void save(const QString& name, QWidget& widget) {
    widget.grab().save(m_folder + u'/' + name + u'-' + m_suffix + QStringLiteral(".png"));
  }

  // Whether nothing that should pass stood over a picture.
  bool isClean() const { return m_isClean; }

 private:
  void complain(const QString& name, const widgets::Toast& toast) {
    QTextStream(stderr) << name << QStringLiteral(": something lies over the picture: ") << toast.text()
                        << QLatin1Char('\n');
    m_isClean = false;
  }

  MainWindow& m_window;
  QString m_folder;
  QString m_suffix;
  bool m_isClean = true;
};

QString writeList(const QString& folder) {
  const QString path = folder + QStringLiteral("/customers.csv");
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) return path;
  QTextStream out(&file);
  out << "First name,Last name,E-mail,Mobile,Company,City,Birthday,Bonus card\n"
         "Mira,Solberg,mira@solberg-hage.example,+47 900 00 101,Solberg Hage,Bergen,1984-04-12,gold\n"
         "Tomás,Ferreira,tomas@ferreira.example,+351 910 000 202,,Porto,,\n"
         "Aylin,Demir,aylin.demir@example.org,+49 151 0000303,Blumen am Markt,Bremen,--06-30,silver\n"
         "Jonas,Lindqvist,jonas@lindqvist.example,070-000 04 04,Lindqvist Bygg,Uppsala,,\n";
  return path;
}

QString writeText(const QString& path, const QByteArray& text) {
  QFile file(path);
  if (file.open(QIODevice::WriteOnly)) file.write(text);
  return path;
}

bool makeSample(const QString& path, QDate today) {
  app::JobControl control;
  const auto made = app::makeSampleFile(path, {kContacts, kInteractions, kPurchases, kSeed, today}, control);
  if (!made) QTextStream(stderr) << app::errorSentence(made.error()) << '\n';
  return made.has_value();
}

// The contact with the fullest history shows what a card can be.
domain::Id fullestContact(app::Queries& queries, app::ContactSection section) {
  const auto ids = queries.contactIds(section);
  domain::Id best = 0;
  std::size_t most = 0;
  if (!ids) return 0;
  for (const domain::Id id : *ids) {
    const std::size_t entries =
        queries.timeline(id, 60).size() * (queries.remindersOf(id, true).empty() ? 1 : 2);
    if (entries <= most) continue;
    best = id;
    most = entries;
  }
  return best;
}

void drawSearches(BookView& book, Painter& painter) {
  book.listPane().setTypedWords(QStringLiteral("an"));
  painter.draw(QStringLiteral("search"));
  book.listPane().setTypedWords(QStringLiteral("deliver"));
  painter.draw(QStringLiteral("found"));
  book.listPane().toggleFilters();
  book.listPane().setTypedWords(QStringLiteral("last>30d has:phone"));
  painter.draw(QStringLiteral("filters"));
  book.listPane().toggleFilters();
  book.listPane().setTypedWords(QStringLiteral("an citty:Oslo"));
  painter.draw(QStringLiteral("query"));
  book.listPane().setTypedWords(QStringLiteral("zzzz"));
  painter.draw(QStringLiteral("nohit"));
  book.listPane().setTypedWords({});
}

// A block of cells, and one that is edited with a text that cannot be.
void drawTable(BookView& book, Painter& painter) {
  book.openSection(QStringLiteral("people"));
  book.showTable(true);
  pages::ContactTable& table = *book.listPane().table();
  settle();
  const QAbstractItemModel& cells = *table.model();
  table.setCurrentIndex(cells.index(4, 4));
  table.selectionModel()->select({cells.index(4, 3), cells.index(7, 4)}, QItemSelectionModel::ClearAndSelect);
  painter.draw(QStringLiteral("table"));
  table.setCurrentIndex(cells.index(3, 7));
  table.editCell();
  if (auto* editor = table.findChild<QLineEdit*>(QStringLiteral("cellEditor"))) {
    editor->clear();
    editor->insert(QStringLiteral("best"));
    Q_EMIT editor->textEdited(editor->text());
  }
  painter.draw(QStringLiteral("table-edit"));
  QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
  if (auto* editor = table.findChild<QLineEdit*>(QStringLiteral("cellEditor")))
    QCoreApplication::sendEvent(editor, &escape);
  book.showTable(false);
}

void writeSale(MainWindow& window) {
  const std::pair<const char*, const char*> texts[] = {
      {"sale.what.1", "Oak front"},  {"sale.quantity.1", "3"},     {"sale.price.1", "100"},
      {"sale.discount.1", "10 %"},   {"sale.what.2", "Old front"}, {"sale.quantity.2", "-1"},
      {"sale.price.2", "50"},        {"sale.tax", "25 %"},         {"sale.paidAmount", "120"},
      {"sale.occasion", "New house"}};
  for (const auto& [name, text] : texts)
    if (auto* field = window.findChild<QLineEdit*>(QString::fromLatin1(name)))
      field->setText(QString::fromLatin1(text));
  if (auto* more = window.findChild<QPushButton*>(QStringLiteral("sale.more"))) more->click();
}

void drawForms(MainWindow& window, BookView& book, Painter& painter) {
  book.openContact(fullestContact(book.desk().queries(), app::ContactSection::People));
  settle();
  book.capture(pages::Capture::Log);
  if (auto* text = window.findChild<QPlainTextEdit*>(QStringLiteral("log.text")))
    text->setPlainText(QStringLiteral("Called about the kitchen, 12 min, send quote friday 10:00 #kitchen"));
  painter.draw(QStringLiteral("log"));
  book.capture(pages::Capture::Sale);
  painter.draw(QStringLiteral("sale"));
  writeSale(window);
  painter.draw(QStringLiteral("sale-more"));
  book.capture(pages::Capture::Reminder);
  painter.draw(QStringLiteral("remind"));
  logCall(book, fullestContact(book.desk().queries(), app::ContactSection::People), CallFrom::Them);
  if (auto* outcome = window.findChild<QLineEdit*>(QStringLiteral("log.outcome")))
    outcome->setText(QStringLiteral("wants a quote"));
  painter.draw(QStringLiteral("call"));
  if (auto* close = window.findChild<QPushButton*>(QStringLiteral("capture.close"))) close->click();
}

void drawToday(BookView& book, Painter& painter) {
  book.openSection(QStringLiteral("today"));
  painter.draw(QStringLiteral("today"));
  book.setTodayView(pages::TodayView::Week);
  painter.draw(QStringLiteral("week"));
  book.setTodayView(pages::TodayView::Month);
  painter.draw(QStringLiteral("month"));
  book.setTodayView(pages::TodayView::List);
}

// What is read before a call, and the settings.
void drawDialogs(MainWindow& window, BookView& book, Painter& painter) {
  book.openContact(fullestContact(book.desk().queries(), app::ContactSection::People));
  settle();
  showBrief(book);
  settle();
  if (auto* brief = window.findChild<dialogs::BriefDialog*>()) {
    painter.save(QStringLiteral("brief"), *brief);
    brief->close();
  }
  painter.drawDialog(QStringLiteral("settings"), [&window] { window.showSettings(); });
}

// What is seen most, for eyes that want it larger.
void drawLarge(MainWindow& window, BookView& book, platform::Theme& theme, Painter& painter) {
  theme.setTextPercent(kLargePercent);
  book.openSection(QStringLiteral("today"));
  painter.draw(QStringLiteral("today-150"));
  book.setTodayView(pages::TodayView::Week);
  painter.draw(QStringLiteral("week-150"));
  book.setTodayView(pages::TodayView::List);
  book.openContact(fullestContact(book.desk().queries(), app::ContactSection::People));
  painter.draw(QStringLiteral("people-150"));
  book.capture(pages::Capture::Log);
  painter.draw(QStringLiteral("log-150"));
  book.capture(pages::Capture::Sale);
  painter.draw(QStringLiteral("sale-150"));
  if (auto* close = window.findChild<QPushButton*>(QStringLiteral("capture.close"))) close->click();
  theme.setTextPercent(100);
}

void drawPages(MainWindow& window, BookView& book, Painter& painter) {
  book.openSection(QStringLiteral("sales"));
  painter.draw(QStringLiteral("sales"));
  book.openSection(QStringLiteral("unassigned"));
  settle();
  if (auto* name = window.findChild<QLineEdit*>(QStringLiteral("buyerName")))
    name->setText(QStringLiteral("ana"));
  settle();
  painter.draw(QStringLiteral("unassigned"));
  book.openSection(QStringLiteral("products"));
  settle();
  painter.draw(QStringLiteral("products"));
  book.openSection(QStringLiteral("duplicates"));
  settle();
  painter.draw(QStringLiteral("duplicates"));
  book.openSection(QStringLiteral("companies"));
  book.openContact(fullestContact(book.desk().queries(), app::ContactSection::Companies));
  painter.draw(QStringLiteral("companies"));
  book.openSection(QStringLiteral("people"));
  window.showPalette();
  if (auto* input = window.findChild<QLineEdit*>(QStringLiteral("paletteInput")))
    input->setText(QStringLiteral("ma"));
  painter.draw(QStringLiteral("palette"));
  window.showPalette();
  if (const auto ids = book.desk().queries().contactIdsPart(app::ContactSection::People, 0, 3))
    (void)book.desk().session().runNow(app::deleteContacts(*ids));
  book.openSection(QStringLiteral("trash"));
  painter.draw(QStringLiteral("trash"));
}

// Files on their way in, and such as cannot come in.
void drawFiles(MainWindow& window, Painter& painter, const QString& folder) {
  window.book()->startImport(writeList(folder));
  settle();
  painter.draw(QStringLiteral("import"));
  window.book()->startImport(
      writeText(folder + QStringLiteral("/price list.pdf"), "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"));
  settle();
  painter.draw(QStringLiteral("refused"));
  window.openBook(writeText(folder + QStringLiteral("/letter.kith"), QByteArray(600, 'x')));
  painter.draw(QStringLiteral("problem"));
}

// An empty day, and a book that was closed over a holiday.
bool drawDays(MainWindow& window, base::FixedClock& clock, Painter& painter, const QString& path) {
  domain::Contact somebody;
  somebody.given = QStringLiteral("Mira");
  (void)window.book()->desk().session().runNow(app::addContact(somebody));
  window.book()->openSection(QStringLiteral("today"));
  painter.draw(QStringLiteral("today-empty"));
  const QDateTime now = clock.nowUtc();
  clock.set(now.addDays(-kHolidayDays));
  if (!makeSample(path, clock.today())) return false;
  const QString other = path + QStringLiteral("-other.kith");
  for (const QString& each : {path, other}) {
    window.openBook(each);
    settle();
  }
  clock.set(now);
  window.openBook(path);
  if (window.book() == nullptr) return false;
  window.book()->openSection(QStringLiteral("today"));
  painter.draw(QStringLiteral("today-holiday"));
  return true;
}

void drawBook(MainWindow& window, platform::Theme& theme, Painter& painter, const QString& folder) {
  BookView& book = *window.book();
  settle();
  if (auto* ringing = window.findChild<widgets::InlineMessage*>(QStringLiteral("ringing")))
    ringing->dismiss();
  book.openContact(fullestContact(book.desk().queries(), app::ContactSection::People));
  painter.draw(QStringLiteral("people"));
  drawTable(book, painter);
  drawSearches(book, painter);
  drawForms(window, book, painter);
  drawToday(book, painter);
  drawDialogs(window, book, painter);
  drawLarge(window, book, theme, painter);
  drawPages(window, book, painter);
  drawFiles(window, painter, folder);
}

int drawScheme(const QString& folder, platform::Theme& theme, platform::SchemeChoice choice,
               const QString& place) {
  const QString suffix =
      choice == platform::SchemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
  base::FixedClock clock(base::SystemClock().nowUtc());
  MainWindow window(theme, clock);
  theme.setChoice(choice);
  window.resize(kSize);
  window.show();
  Painter painter(window, folder, suffix);
  window.openBook(place + u'/' + suffix + QStringLiteral("-empty.kith"));
  painter.draw(QStringLiteral("start"));
  if (!drawDays(window, clock, painter, place + u'/' + suffix + QStringLiteral("-holiday.kith"))) return 1;
  const QString book = place + u'/' + suffix + QStringLiteral(".kith");
  if (!makeSample(book, clock.today())) return 1;
  window.openBook(book);
  if (window.book() == nullptr) return 1;
  drawBook(window, theme, painter, place);
  return painter.isClean() ? 0 : 1;
}

}

int drawPictures(const QString& folder, platform::Theme& theme) {
  // The user's own settings and books stay out of it.
  QStandardPaths::setTestModeEnabled(true);
  const QTemporaryDir place;
  if (!QDir().mkpath(folder) || !place.isValid()) {
    QTextStream(stderr) << "cannot write to " << folder << '\n';
    return 1;
  }
  const int light = drawScheme(folder, theme, platform::SchemeChoice::Light, place.path());
  return light != 0 ? light : drawScheme(folder, theme, platform::SchemeChoice::Dark, place.path());
}

}

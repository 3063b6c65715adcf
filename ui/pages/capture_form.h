// One page of the capture panel: fields that become one thing in the book.
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QJsonObject>
#include <QWidget>

namespace kith::pages {

class Desk;

class CaptureForm : public QWidget {
  Q_OBJECT
 public:
  CaptureForm(Desk& desk, const QString& name, QWidget* parent);

  // Whose it will be.
  void setContact(domain::Id id) { m_contact = id; }
  domain::Id contact() const { return m_contact; }

  virtual void clear() = 0;
  // Writes the fields into the book; `saved` once it is there, `refused` with a sentence where it cannot be.
  virtual void save() = 0;
  // The fields as text, to be offered again; empty when nothing was typed.
  virtual QJsonObject draft() const = 0;
  virtual void setDraft(const QJsonObject& draft) = 0;
  virtual QWidget* firstField() const = 0;
  // Whether the fields change something of the book; then they are no draft of something new.
  virtual bool isEditing() const = 0;

 Q_SIGNALS:
  void saved(const QString& sentence);
  void refused(const QString& sentence);
  void edited();
  // There was nothing to write: all is as it stands in the book.
  void leftAsItWas();

 protected:
  Desk& desk() { return m_desk; }
  const Desk& desk() const { return m_desk; }
  void refuse(const Error& error);
  // Whether what was opened is still what stands in the book; refuses where it is not, so that nobody's
  // change is lost.
  template <class Row>
  bool stillStands(const Result<Row>& stored, const Row& opened) {
    const bool stands = stored && *stored == opened;
    if (!stands) refuseOutdated();
    return stands;
  }

 private:
  void refuseOutdated();

  Desk& m_desk;
  domain::Id m_contact = 0;
};

// Shows under a field how a time was understood: "Fri 27 Nov 10:00".
QString understoodWords(const QString& due);

}

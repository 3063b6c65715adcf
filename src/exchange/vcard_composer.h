// One contact on its way to a card: its fields as lines, without saying twice what a kept property says.
#pragma once

#include "domain/contact.h"
#include "exchange/vcard_output.h"

namespace kith::exchange {

// Made for one contact, used once.
class VcardComposer {
 public:
  VcardComposer(const domain::Contact& contact, VcardVersion version);

  QByteArray compose(const QByteArray& photo);

 private:
  void addHead();
  void addNames();
  void addWork();
  void addWorkLine(const domain::Employment& work, const QString& group);
  void addChannels();
  void addPhone(const domain::Channel& channel);
  void addChat(const domain::Channel& channel);
  void addAddresses();
  void addDates();
  void addRelations();
  void addTexts();
  void addOwnWords();
  void addCustom(const domain::CustomValue& value);
  void addUid();
  void sortKept(const domain::Contact& contact);
  bool stillSaid(const domain::ExtraProperty& property, const domain::Contact& contact);
  void addLabelled(VcardLine line, const QString& label, bool primary);
  void addText(const char* name, const QString& value, const QString& parameters = {});
  bool isOld() const { return m_out.version() != VcardVersion::V40; }

  domain::Contact m_left;  // what no kept property says
  VcardOutput m_out;
  std::vector<domain::ExtraProperty> m_kept;  // those to be written
  bool m_nameKept = false;
};

}

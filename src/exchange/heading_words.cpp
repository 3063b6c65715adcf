#include "exchange/heading_words.h"

#include <array>

namespace kith::exchange {
namespace {

constexpr std::array kFieldWords{
    HeadingWords{
        u"name",
        u"name|full name|contact|contact name|customer|customer name|client name|person|display name|namn|"
        u"fullständigt namn|kund|kundnamn|kontakt|kontaktperson|kunde|kundenname|ansprechpartner|"
        u"vollständiger name|vor und nachname|nom complet|client|nom du client|nom et prénom|contacto|"
        u"nombre completo|nombre y apellidos|cliente|фио|ф и о|полное имя|клиент|имя и фамилия|"
        u"фамилия имя|контакт|контактное лицо"},
    HeadingWords{
        u"given",
        u"first name|given name|forename|first|given|fname|förnamn|tilltalsnamn|vorname|vornamen|rufname|"
        u"prénom|prénoms|nombre de pila|primer nombre"},
    HeadingWords{u"?given", u"nombre|nombres|имя"},
    HeadingWords{
        u"middle",
        u"middle name|additional name|middle|middle initial|mellannamn|weitere vornamen|zweiter vorname|"
        u"deuxième prénom|segundo nombre|отчество"},
    HeadingWords{
        u"family",
        u"last name|family name|surname|last|lname|efternamn|nachname|familienname|zuname|nom de famille|"
        u"apellido|apellidos|primer apellido|фамилия"},
    HeadingWords{u"?family", u"nom"},
    HeadingWords{u"prefix",
                 u"prefix|name prefix|salutation|honorific|courtesy title|anrede|akademischer titel|civilité|"
                 u"tratamiento|обращение|namnprefix"},
    HeadingWords{u"suffix", u"suffix|name suffix|namnsuffix|namenszusatz|suffixe|sufijo|суффикс"},
    HeadingWords{
        u"nickname",
        u"nickname|nick|nick name|smeknamn|spitzname|surnom|apodo|прозвище|псевдоним|short name|alias"},
    HeadingWords{u"phonetic_given", u"phonetic first name|given name yomi|phonetic given name"},
    HeadingWords{u"phonetic_family", u"phonetic last name|family name yomi|phonetic family name"},
    HeadingWords{
        u"company",
        u"company|company name|organization|organisation|organization name|organisation name|employer|"
        u"business name|account name|associated "
        u"company|firm|workplace|företag|företagsnamn|bolag|bolagsnamn|"
        u"arbetsgivare|firma|firmenname|unternehmen|arbeitgeber|entreprise|société|raison sociale|"
        u"nom de l'entreprise|employeur|empresa|nombre de la empresa|compañía|razón social|organización|"
        u"компания|организация|фирма|предприятие|место работы|название компании"},
    HeadingWords{u"title",
                 u"job title|position|job|job "
                 u"position|befattning|yrkestitel|titel|stellenbezeichnung|funktion|beruf|"
                 u"fonction|poste|intitulé du poste|cargo|puesto|должность|organization title|work title"},
    HeadingWords{u"?title", u"title|titre|título"},
    HeadingWords{u"role", u"role|profession|occupation|roll|yrke|rolle|rôle|métier|profesión|роль|профессия"},
    HeadingWords{u"department",
                 u"department|dept|division|avdelning|abteilung|service|département|departamento|отдел|"
                 u"подразделение|"
                 u"organization department"},
    HeadingWords{
        u"email",
        u"email|email address|mail|mail address|epost|epostadress|mejl|mejladress|mailadress|email adresse|"
        u"mailadresse|courriel|adresse email|adresse mail|adresse électronique|mél|correo|correo "
        u"electrónico|"
        u"dirección de correo|dirección de correo electrónico|электронная почта|эл почта|почта|"
        u"адрес электронной почты|имейл|емейл"},
    HeadingWords{
        u"phone",
        u"phone|phone number|telephone|telephone number|tel|tel no|phone no|contact number|telefon|"
        u"telefonnummer|telefonnr|tfn|tel nr|tlf|rufnummer|téléphone|numéro de téléphone|tél|teléfono|"
        u"número de teléfono|телефон|номер телефона|тел|landline|fixed line|festnetz|téléphone fixe|fijo|"
        u"teléfono fijo|fast telefon"},
    HeadingWords{
        u"phone.mobile",
        u"mobile|mobile phone|mobile phone number|mobile number|cell|cell phone|cellphone|cell "
        u"number|mobil|"
        u"mobiltelefon|mobilnummer|mobilnr|mobiltel|handy|handynummer|portable|téléphone portable|"
        u"téléphone mobile|gsm|móvil|celular|teléfono móvil|teléfono celular|мобильный|мобильный телефон|"
        u"сотовый|сотовый телефон|моб телефон|моб"},
    HeadingWords{u"phone.fax", u"fax|fax number|faxnummer|fax nr|telefax|télécopie|número de fax|факс"},
    HeadingWords{u"phone.pager", u"pager|personsökare|пейджер"},
    HeadingWords{u"phone.car", u"car phone|autotelefon|biltelefon"},
    HeadingWords{
        u"phone.main",
        u"primary phone|main phone|haupttelefon|company main phone|telefon firma|huvudtelefon|växel"},
    HeadingWords{u"phone.assistant", u"assistants phone|telefon assistent"},
    HeadingWords{
        u"url",
        u"website|web|url|homepage|web page|website url|web "
        u"address|hemsida|webbplats|webbsida|webb|webseite|"
        u"webadresse|internet|site web|site internet|página web|sitio web|сайт|веб сайт|веб страница"},
    HeadingWords{
        u"street",
        u"street|street address|address|address line|mailing address|postal address|gata|gatuadress|adress|"
        u"postadress|besöksadress|straße|str|anschrift|adresse|straße und hausnummer|straße nr|"
        u"straße hausnummer|rue|adresse postale|voie|calle|dirección|domicilio|dirección "
        u"postal|улица|адрес"},
    HeadingWords{
        u"extended",
        u"extended address|apartment|apt|suite|unit|c o|co adress|co|adresszusatz|complément d'adresse|"
        u"complément|piso|квартира|lägenhet"},
    HeadingWords{u"pobox",
                 u"po box|post office box|postbox|postfach|boîte postale|apartado postal|apartado de correos|"
                 u"абонентский ящик|а я|address po box"},
    HeadingWords{
        u"city",
        u"city|town|locality|city town|suburb|stad|ort|postort|stadt|wohnort|ville|localité|commune|ciudad|"
        u"población|localidad|municipio|город|населенный пункт"},
    HeadingWords{
        u"region",
        u"state|region|province|county|state region|state province|province code|state code|län|landskap|"
        u"bundesland|kanton|bundesland kanton|région|provincia|estado|comunidad autónoma|"
        u"область|регион|край|штат"},
    HeadingWords{u"postcode",
                 u"zip|zip code|postal code|post code|postcode|zip postal code|postal zip "
                 u"code|postnummer|postnr|plz|"
                 u"postleitzahl|code postal|cp|código postal|индекс|почтовый индекс"},
    HeadingWords{
        u"country",
        u"country|country region|country code|country name|nation|land|land region|staat|pays|país|страна"},
    HeadingWords{
        u"birthday",
        u"birthday|birth date|date of birth|dob|born|födelsedag|födelsedatum|född|geburtstag|geburtsdatum|"
        u"geb datum|geboren|date de naissance|anniversaire|naissance|né le|fecha de nacimiento|cumpleaños|"
        u"nacimiento|дата рождения|день рождения|д р"},
    HeadingWords{u"date.anniversary",
                 u"anniversary|wedding anniversary|wedding day|jahrestag|hochzeitstag|bröllopsdag|årsdag|"
                 u"aniversario|годовщина|anniversaire de mariage"},
    HeadingWords{
        u"notes",
        u"notes|note|comment|comments|memo|remark|remarks|description|anteckning|anteckningar|notering|"
        u"noteringar|kommentar|kommentarer|övrigt|notizen|notiz|bemerkung|bemerkungen|anmerkung|"
        u"anmerkungen|"
        u"kommentare|remarque|remarques|commentaire|commentaires|notas|nota|observaciones|comentario|"
        u"comentarios|примечание|примечания|заметки|заметка|комментарий|комментарии"},
    HeadingWords{
        u"tags",
        u"tags|tag|labels|categories|category|groups|group|group "
        u"membership|taggar|tagg|kategori|kategorier|"
        u"grupp|grupper|etiketter|kategorien|kategorie|gruppe|gruppen|schlagworte|catégorie|catégories|"
        u"groupe|"
        u"groupes|étiquettes|etiquetas|categoría|categorías|grupo|grupos|теги|метки|категория|категории|"
        u"группа|группы"},
    HeadingWords{u"gender", u"gender|sex|kön|geschlecht|sexe|genre|sexo|género|пол"},
    HeadingWords{u"language", u"language|preferred language|språk|sprache|langue|idioma|язык"},
    HeadingWords{u"time_zone", u"time zone|tidszon|zeitzone|fuseau horaire|zona horaria|часовой пояс"},
    HeadingWords{u"household", u"household|hushåll|haushalt|foyer|ménage|hogar|семья"},
    HeadingWords{u"stage", u"lifecycle stage|stage|customer stage"},
    HeadingWords{
        u"source",
        u"source|lead source|original source|contact source|källa|quelle|herkunft|origine|fuente|origen|"
        u"источник"},
    HeadingWords{
        u"identifier",
        u"id|customer id|customer number|customer no|client id|client number|contact id|member id|record "
        u"id|"
        u"external id|reference id|uid|kundnummer|kundnr|kund id|kundennummer|kundennr|kunden nr|kunden id|"
        u"numéro client|numéro de client|n client|número de cliente|id cliente|номер клиента|id клиента|"
        u"код клиента"},
    HeadingWords{
        u"related.spouse",
        u"spouse|partner|make maka|maka|sambo|ehepartner|conjoint|cónyuge|супруг|супруга|partners name"},
    HeadingWords{u"related.child", u"children|child|barn|kinder|enfants|hijos|дети"},
    HeadingWords{u"related.manager",
                 u"manager|managers name|chef|vorgesetzter|name des r vorgesetzten|jefe|руководитель"},
    HeadingWords{u"related.assistant",
                 u"assistant|assistants name|assistent|assistent in|assistante|asistente"},
    HeadingWords{u"related.referrer",
                 u"referred by|referrer|recommended by|empfohlen von|rekommenderad av|recommandé par|"
                 u"recomendado por|рекомендовал"},
    HeadingWords{u"consent.email",
                 u"accepts email marketing|accepts marketing|email opt in|email marketing consent|newsletter|"
                 u"nyhetsbrev|boletín|рассылка|lettre d'information"},
    HeadingWords{u"consent.sms", u"accepts sms marketing|sms opt in|sms marketing consent"},
};

constexpr std::array kLabelWords{
    HeadingWords{
        u"home",
        u"home|private|privat|privater|private|personal|personlig|hem|hemma|bostad|domicile|personnel|casa|"
        u"particular|домашний|дом|личный|личная"},
    HeadingWords{u"work",
                 u"work|business|office|professional|geschäftlich|geschäft|dienstlich|beruflich|büro|"
                 u"arbeit|arbete|jobb|"
                 u"kontor|travail|bureau|professionnel|pro|trabajo|oficina|laboral|рабочий|рабочая|"
                 u"служебный|работа"},
    HeadingWords{u"other",
                 u"other|weitere|weiteres|weiterer|annan|annat|övrig|autre|otro|otra|другой|дополнительный|"
                 u"alternate|"
                 u"alternative|secondary"},
    HeadingWords{u"main", u"main|primary|huvud|haupt|principal|основной"},
    HeadingWords{
        u"billing",
        u"billing|invoice|invoicing|faktura|fakturerings|rechnung|rechnungs|facturation|facturación"},
    HeadingWords{u"shipping", u"shipping|delivery|leverans|lieferung|liefer|livraison|envío|доставка"},
    HeadingWords{u"", u"default|standard|value|standaard"},
};

}

std::span<const HeadingWords> fieldWords() { return kFieldWords; }

std::span<const HeadingWords> labelWords() { return kLabelWords; }

}

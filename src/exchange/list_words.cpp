#include "exchange/list_words.h"

#include <array>

namespace kith::exchange {
namespace {

constexpr std::array kPurchaseWords{
    HeadingWords{u"number",
                 u"order|order number|order no|order id|order nr|sale id|sale number|sales order|invoice|"
                 u"invoice number|invoice no|receipt|receipt number|receipt no|transaction id|ordernummer|"
                 u"ordernr|beställning|beställningsnummer|fakturanummer|fakturanr|kvittonummer|bestellung|"
                 u"bestellnummer|bestellnr|auftrag|auftragsnummer|rechnungsnummer|rechnungsnr|belegnummer|"
                 u"commande|numéro de commande|n de commande|numéro de facture|n de facture|pedido|"
                 u"número de pedido|n de pedido|número de factura|n de factura|заказ|номер заказа|"
                 u"номер счета"},
    HeadingWords{u"date",
                 u"date|order date|sale date|purchase date|invoice date|date of sale|sold on|created at|"
                 u"created|ordered at|day|datum|orderdatum|beställningsdatum|köpdatum|försäljningsdatum|"
                 u"fakturadatum|bestelldatum|rechnungsdatum|kaufdatum|verkaufsdatum|date de commande|"
                 u"date d'achat|date de vente|date de facture|fecha|fecha de pedido|fecha de compra|"
                 u"fecha de venta|дата|дата заказа|дата покупки|дата продажи"},
    HeadingWords{u"currency", u"currency|currency code|valuta|währung|devise|monnaie|moneda|divisa|валюта"},
    HeadingWords{u"total",
                 u"total|order total|grand total|total amount|amount|total price|total collected|total paid|"
                 u"summa|totalt|totalbelopp|belopp|summe|gesamt|gesamtbetrag|gesamtsumme|betrag|montant|"
                 u"montant total|total ttc|importe|importe total|сумма|итого|всего"},
    HeadingWords{u"order_discount",
                 u"order discount|discount total|discount amount|total discount|"
                 u"gesamtrabatt|remise totale|descuento total"},
    HeadingWords{u"shipping",
                 u"shipping|shipping cost|shipping fee|delivery|delivery fee|postage|frakt|fraktkostnad|"
                 u"versand|versandkosten|livraison|frais de port|frais de livraison|envío|gastos de envío|"
                 u"доставка"},
    HeadingWords{u"tax",
                 u"tax|taxes|vat|sales tax|tax amount|vat amount|moms|momsbelopp|mwst|"
                 u"mehrwertsteuer|umsatzsteuer|ust|tva|montant tva|iva|impuesto|ндс"},
    HeadingWords{u"refunded",
                 u"refunded|refunded amount|refund|refunds|partial refunds|återbetalt|"
                 u"återbetalning|erstattet|erstattung|remboursé|remboursement|reembolsado|"
                 u"reembolso|возврат"},
    HeadingWords{u"paid",
                 u"paid|amount paid|paid amount|betalt|betalt belopp|bezahlt|gezahlt|payé|"
                 u"montant payé|pagado|importe pagado|оплачено"},
    HeadingWords{u"paid_at",
                 u"paid at|paid on|date paid|payment date|betaldatum|betald den|zahlungsdatum|"
                 u"bezahlt am|date de paiement|payé le|fecha de pago|дата оплаты"},
    HeadingWords{u"method",
                 u"payment method|payment type|payment|paid by|betalsätt|betalningssätt|zahlungsart|"
                 u"zahlungsmethode|mode de paiement|moyen de paiement|método de pago|forma de pago|"
                 u"способ оплаты"},
    HeadingWords{u"outstanding",
                 u"outstanding balance|outstanding|balance due|amount due|att betala|"
                 u"offener betrag|reste à payer|pendiente"},
    HeadingWords{u"cancelled",
                 u"cancelled at|canceled at|cancelled|canceled|avbeställd|makulerad|storniert|"
                 u"annulé|cancelado|отменен"},
    HeadingWords{u"status",
                 u"status|order status|financial status|payment status|orderstatus|statut|estado|"
                 u"статус"},
    HeadingWords{u"notes",
                 u"notes|note|comment|comments|remark|remarks|memo|anteckning|anmärkning|kommentar|notiz|"
                 u"bemerkung|remarque|commentaire|notas|comentario|примечание|комментарий"},
    HeadingWords{u"product",
                 u"product|product name|item|item name|article|description|service|lineitem name|produkt|"
                 u"produktnamn|artikel|vara|benämning|tjänst|produktname|artikelname|bezeichnung|leistung|"
                 u"ware|produit|désignation|article acheté|prestation|producto|artículo|descripción|servicio|"
                 u"товар|наименование|продукт|услуга"},
    HeadingWords{u"sku",
                 u"sku|product code|product id|item code|item number|article number|artikelnummer|"
                 u"artikelnr|art nr|produktnummer|produktnr|référence|ref|código|referencia|артикул"},
    HeadingWords{u"quantity",
                 u"quantity|qty|count|units|pieces|pcs|antal|menge|anzahl|stück|stückzahl|quantité|qté|"
                 u"cantidad|количество|кол во"},
    HeadingWords{u"price",
                 u"price|unit price|price each|item price|rate|pris|à pris|styckpris|preis|"
                 u"einzelpreis|stückpreis|prix|prix unitaire|precio|precio unitario|цена"},
    HeadingWords{u"discount", u"discount|discounts|line discount|rabatt|remise|réduction|descuento|скидка"},
    HeadingWords{u"line_total",
                 u"line total|item total|gross sales|line amount|radsumma|radbelopp|"
                 u"zeilensumme|positionssumme|total ligne|total línea"},
    HeadingWords{u"contact",
                 u"customer|customer name|buyer|buyer name|client|client name|contact|contact name|name|"
                 u"full name|sold to|bill to|kund|kundnamn|köpare|namn|kunde|kundenname|käufer|"
                 u"nom du client|acheteur|nom|cliente|nombre del cliente|comprador|nombre|клиент|"
                 u"покупатель|имя|фио"},
    HeadingWords{u"contact.billing", u"billing name"},
    HeadingWords{u"contact.shipping", u"shipping name|ship to|recipient|mottagare|empfänger|destinataire"},
    HeadingWords{u"contact_id", u"contact id"},
    HeadingWords{u"id", u"id"},
};

constexpr std::array kInteractionWords{
    HeadingWords{u"at",
                 u"at|when|date|time|datetime|date and time|date time|timestamp|datum|tid|tidpunkt|"
                 u"zeit|zeitpunkt|datum und uhrzeit|wann|date et heure|quand|fecha|fecha y hora|hora|"
                 u"дата|время|дата и время"},
    HeadingWords{u"channel",
                 u"channel|type|kind|medium|activity|activity type|how|kanal|typ|sätt|art|canal|"
                 u"genre|type d'activité|tipo|medio|канал|тип|вид"},
    HeadingWords{u"direction",
                 u"direction|in out|in or out|riktning|richtung|sens|dirección|sentido|"
                 u"направление"},
    HeadingWords{u"minutes",
                 u"minutes|min|duration|duration minutes|duration min|length|minuter|längd|"
                 u"dauer|minuten|durée|duración|minutos|минуты|длительность"},
    HeadingWords{u"outcome", u"outcome|result|resultat|utfall|ergebnis|résultat|resultado|результат|итог"},
    HeadingWords{u"text",
                 u"text|note|notes|description|details|body|comment|comments|summary|subject|content|message|"
                 u"anteckning|beskrivning|ämne|innehåll|notiz|beschreibung|betreff|inhalt|bemerkung|objet|"
                 u"remarque|contenu|compte rendu|descripción|asunto|contenido|nota|notas|текст|описание|"
                 u"тема|заметка|комментарий"},
    HeadingWords{u"contact",
                 u"contact|contact name|name|full name|customer|client|person|with|with whom|who|namn|kund|"
                 u"kontakt|vem|kunde|wer|mit|nom|qui|avec|nombre|cliente|contacto|quién|con|клиент|контакт|"
                 u"имя|кто|с кем"},
    HeadingWords{u"contact_id", u"contact id"},
    HeadingWords{u"id", u"id"},
};

constexpr std::array kProductWords{
    HeadingWords{u"name",
                 u"name|product|product name|item|item name|title|article|service|namn|produkt|produktnamn|"
                 u"artikel|vara|benämning|produktname|artikelname|bezeichnung|leistung|nom|produit|"
                 u"désignation|nombre|producto|artículo|название|наименование|товар|продукт"},
    HeadingWords{u"sku",
                 u"sku|code|product code|product id|item code|item number|article number|"
                 u"artikelnummer|artikelnr|art nr|produktnummer|référence|ref|código|referencia|"
                 u"артикул|код"},
    HeadingWords{u"unit", u"unit|units|uom|enhet|einheit|mengeneinheit|unité|unidad|единица|ед изм"},
    HeadingWords{u"category",
                 u"category|group|product group|type|kategori|varugrupp|produktgrupp|kategorie|"
                 u"warengruppe|produktgruppe|catégorie|categoría|категория|группа"},
    HeadingWords{u"currency", u"currency|currency code|valuta|währung|devise|monnaie|moneda|валюта"},
    HeadingWords{u"price",
                 u"price|unit price|sales price|list price|retail price|pris|försäljningspris|"
                 u"preis|verkaufspreis|vk|prix|prix de vente|precio|precio de venta|pvp|цена"},
    HeadingWords{u"cost",
                 u"cost|unit cost|purchase price|cost price|inköpspris|kostnad|einkaufspreis|ek|"
                 u"kosten|coût|prix d'achat|coste|costo|precio de compra|себестоимость|"
                 u"закупочная цена"},
    HeadingWords{u"tax_percent",
                 u"tax percent|tax rate|tax|vat|vat rate|moms|momssats|mwst|mwst satz|"
                 u"steuersatz|ust|tva|taux de tva|iva|tipo de iva|ндс|ставка ндс"},
    HeadingWords{u"active", u"active|enabled|for sale|aktiv|actif|activo|активен"},
    HeadingWords{u"service_every",
                 u"service every|service interval|maintenance interval|serviceintervall|wartungsintervall|"
                 u"wartung alle|intervalle d'entretien|intervalo de servicio|интервал обслуживания"},
    HeadingWords{u"warranty", u"warranty|guarantee|garanti|garantie|gewährleistung|garantía|гарантия"},
    HeadingWords{u"notes",
                 u"notes|note|description|comment|comments|anteckning|beskrivning|notiz|"
                 u"beschreibung|bemerkung|description longue|remarque|notas|descripción|"
                 u"примечание|описание"},
    HeadingWords{u"id", u"id"},
};

}

std::span<const HeadingWords> listWords(domain::ListKind kind) {
  switch (kind) {
    case domain::ListKind::Purchases:
      return kPurchaseWords;
    case domain::ListKind::Interactions:
      return kInteractionWords;
    case domain::ListKind::Products:
      return kProductWords;
    default:
      return {};
  }
}

}

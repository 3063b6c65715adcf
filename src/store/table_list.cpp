#include "store/table_list.h"

#include <array>

namespace kith::store {

namespace {

using enum TableClass;

constexpr std::array kTables{
    TableEntry{"household", Recorded, nullptr},
    TableEntry{"contact", Recorded, nullptr},
    TableEntry{"channel", Recorded, "contact_id"},
    TableEntry{"address", Recorded, "contact_id"},
    TableEntry{"employment", Recorded, "contact_id"},
    TableEntry{"relation", Recorded, "contact_id"},
    TableEntry{"contact_date", Recorded, "contact_id"},
    TableEntry{"identifier", Recorded, "contact_id"},
    TableEntry{"consent", Recorded, "contact_id"},
    TableEntry{"contact_role", Recorded, "contact_id"},
    TableEntry{"contact_property", Recorded, "contact_id"},
    TableEntry{"tag", Recorded, nullptr},
    TableEntry{"contact_tag", Recorded, "contact_id"},
    TableEntry{"custom_field", Recorded, nullptr},
    TableEntry{"custom_option", Recorded, nullptr},
    TableEntry{"custom_value", Recorded, "owner_id"},
    TableEntry{"stage_log", Recorded, "contact_id"},
    TableEntry{"product", Recorded, nullptr},
    TableEntry{"purchase", Recorded, "contact_id"},
    TableEntry{"purchase_line", Recorded, "purchase_id"},
    TableEntry{"payment", Recorded, "purchase_id"},
    TableEntry{"interaction", Recorded, nullptr},
    TableEntry{"participant", Recorded, "contact_id"},
    TableEntry{"attachment", Recorded, "owner_id"},
    TableEntry{"reminder", Recorded, "contact_id"},
    TableEntry{"saved_search", Recorded, nullptr},
    TableEntry{"touch_rule", Recorded, nullptr},
    TableEntry{"touch_pause", Recorded, "contact_id"},
    TableEntry{"dismissal", Recorded, "contact_id"},
    TableEntry{"playbook", Recorded, nullptr},
    TableEntry{"not_same", Recorded, nullptr},
    TableEntry{"contact_summary", Derived, nullptr},
    TableEntry{"contact_total", Derived, nullptr},
    TableEntry{"list_order", Derived, nullptr},
    TableEntry{"list_order_delta", Derived, nullptr},
    TableEntry{"interaction_text", Derived, nullptr},
    TableEntry{"contact_text", Derived, nullptr},
    TableEntry{"step", Outside, nullptr},
    TableEntry{"change", Outside, nullptr},
    TableEntry{"import", Outside, nullptr},
    TableEntry{"import_record", Outside, nullptr},
    TableEntry{"forgotten", Outside, nullptr},
    TableEntry{"delivery", Outside, nullptr},
    TableEntry{"draft", Outside, nullptr},
    TableEntry{"setting", Outside, nullptr},
    TableEntry{"blob", Outside, nullptr},
};

}

std::span<const TableEntry> tableList() { return kTables; }

}

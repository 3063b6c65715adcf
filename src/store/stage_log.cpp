#include "store/stage_log.h"

#include "store/guarded.h"

namespace kith::store {

Result<std::vector<StageStep>> stageSteps(Database& db, Id contact) {
  return guarded({}, [&] {
    std::vector<StageStep> out;
    Cursor c = db.query(
        "SELECT stage, at, why FROM stage_log WHERE contact_id = :id ORDER BY at DESC, id DESC LIMIT 50",
        {{":id", contact}});
    while (c.next()) out.push_back({c.text(0), c.text(1), c.text(2)});
    return out;
  });
}

}

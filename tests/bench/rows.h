// One function for each row of the budgets: measures both sides and adds the row to the report.
#pragma once

namespace kith::bench {

class Books;
class Report;

void importMillion(const Books& books, Report& report);     // I1
void importThousand(const Books& books, Report& report);    // I3
void readListRows(const Books& books, Report& report);      // L1
void logInteractions(const Books& books, Report& report);   // W1
void exportAll(const Books& books, Report& report);         // X1
void findAmongMany(const Books& books, Report& report);     // D1
void findAmongMillion(const Books& books, Report& report);  // D2
void typeSearches(const Books& books, Report& report);      // S1 to S5

// With the window only.
void paintFirst(const Books& books, Report& report);      // U1
void holdInMemory(const Books& books, Report& report);    // U3
void scrollList(const Books& books, Report& report);      // L2
void keepWindowFree(const Books& books, Report& report);  // W2

}

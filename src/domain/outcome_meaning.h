// What the outcome of a talk promises, in the words of four languages.
#pragma once

#include <QString>

namespace kith::domain {

enum class OutcomeMeaning { Other, CallBack, Complaint, Solved };

// English, Swedish, German and Russian, whole words; case and accents do not count. A complaint that is said
// to be solved is solved, one that is not solved is a complaint or nothing.
OutcomeMeaning outcomeMeaning(const QString& outcome);

}

// Playbooks of the book: chosen for those that are selected, and edited.
#pragma once

namespace kith::application {

class BookView;

// A menu of playbooks for those that are selected, else for the shown one, on Today for whom the line is
// about.
void askForPlaybook(BookView& book);
// The page where they are written.
void showPlaybooks(BookView& book);

}

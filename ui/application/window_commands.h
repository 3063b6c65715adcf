// Ties the commands of the menus to the window and its book.
#pragma once

namespace kith::application {

class Actions;
class MainWindow;

// REQUIRES: the window outlives its actions' use.
void wireCommands(MainWindow& window, Actions& actions);

// Commands that need an open book are off while there is none.
void setBookCommandsEnabled(Actions& actions, bool on);

}

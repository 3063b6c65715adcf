// Work that nobody watches: it gives way to what the user does meanwhile.
#pragma once

namespace kith::base {

// Gives the calling thread a lower priority (nice 10) than the window's, for as long as it lives: no thread
// may take that back without rights. Only for threads of their own, never for the one of a pool or a queue.
// Where the system knows no priority of one thread (only Linux does), nothing happens.
void workInBackground();

}

// Being asked to stop: Ctrl-C and SIGTERM end the reading, and what is complete is
// published.
#pragma once

namespace lede {

// From now on these signals only say so; the second one of a kind ends the process at
// once.
void stop_politely();

// The signal that asked to stop; 0: none did. Any thread may ask.
int stop_signal();

// For poll(): it can be read from once a signal asked to stop. -1 before stop_politely().
int stop_descriptor();

}  // namespace lede

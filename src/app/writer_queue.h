// The one thread that writes: jobs run there one after the other, in the order in which they were handed in.
// Free of Qt, so that the thread sanitizer sees all of it.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace kith::app {

class WriterQueue {
 public:
  using Job = std::function<void()>;

  WriterQueue();
  // Runs what is still waiting, then ends.
  ~WriterQueue();
  WriterQueue(const WriterQueue&) = delete;
  WriterQueue& operator=(const WriterQueue&) = delete;

  // From any thread. A job must not throw.
  void submit(Job job);
  // Hands the job in and waits for its end. Never from a job: it would wait for itself.
  void runAndWait(const Job& job);
  // Waits until nothing is waiting or running.
  void drain();
  // Jobs that wait or run.
  std::size_t pending() const;

 private:
  void work();

  mutable std::mutex m_mutex;
  std::condition_variable m_wake;
  std::condition_variable m_idle;
  std::deque<Job> m_jobs;
  std::size_t m_running = 0;
  bool m_ending = false;
  std::thread m_thread;
};

}

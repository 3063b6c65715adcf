#include "app/writer_queue.h"

#include <future>
#include <utility>

namespace kith::app {

WriterQueue::WriterQueue() : m_thread([this] { work(); }) {}

WriterQueue::~WriterQueue() {
  {
    const std::lock_guard lock(m_mutex);
    m_ending = true;
  }
  m_wake.notify_all();
  m_thread.join();
}

void WriterQueue::submit(Job job) {
  {
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
  }
  m_wake.notify_one();
}

void WriterQueue::runAndWait(const Job& job) {
  std::promise<void> done;
  submit([&] {
    job();
    done.set_value();
  });
  done.get_future().wait();
}

void WriterQueue::drain() {
  std::unique_lock lock(m_mutex);
  m_idle.wait(lock, [this] { return m_jobs.empty() && m_running == 0; });
}

std::size_t WriterQueue::pending() const {
  const std::lock_guard lock(m_mutex);
  return m_jobs.size() + m_running;
}

void WriterQueue::work() {
  std::unique_lock lock(m_mutex);
  while (true) {
    m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
    if (m_jobs.empty()) return;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    m_running = 1;
    lock.unlock();
    job();
    job = nullptr;
    lock.lock();
    m_running = 0;
    if (m_jobs.empty()) m_idle.notify_all();
  }
}

}

package se.samverkstad.modules.lease;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the current thread has used so far. Two readings cost about a microsecond; how much of the heap a bundle holds
 * cannot be had at any such price, and is not guessed.
 *
 * @param processor nanoseconds; 0 where the JVM does not measure it
 * @param allocated bytes asked for; 0 where the JVM does not measure it
 */
record ThreadUse(long processor, long allocated) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final boolean PROCESSOR =
            THREADS.isCurrentThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();
    private static final boolean ALLOCATED =
            THREADS.isThreadAllocatedMemorySupported() && THREADS.isThreadAllocatedMemoryEnabled();

    static ThreadUse now() {
        return new ThreadUse(
                PROCESSOR ? THREADS.getCurrentThreadCpuTime() : 0,
                ALLOCATED ? THREADS.getCurrentThreadAllocatedBytes() : 0);
    }
}

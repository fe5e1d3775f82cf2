package io.leadlist.examples.benchmark.harness;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The heap of this JVM. */
public final class Heap {
    private Heap() {}

    /** Returns the number of bytes that all threads have allocated so far. */
    public static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return LongStream.of(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .sum();
    }

    /** Collects garbage, resets the peak, and returns the bytes that are still in use. */
    public static long collect() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        return sum(MemoryPoolMXBean::getUsage);
    }

    /** Returns the maximum number of bytes in use since then, garbage included: the sum over the pools. */
    public static long peak() {
        return sum(MemoryPoolMXBean::getPeakUsage);
    }

    private static long sum(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> usage.apply(pool).getUsed())
                .sum();
    }
}

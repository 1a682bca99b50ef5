package dev.errata.bench.question;

import dev.errata.bench.measuring.Distribution;
import dev.errata.bench.measuring.Report;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** Listens at the ports of core: what is called there, and how long it takes. */
final class TimedPorts {

    private final Map<String, Distribution> spreads = new TreeMap<>();

    /** The same port, listened at. */
    <T> T of(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    long start = System.nanoTime();
                    try {
                        return call(behind, method, arguments);
                    } finally {
                        spread(port.getSimpleName() + "." + method.getName()).addSince(start);
                    }
                }));
    }

    private static Object call(Object behind, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(behind, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private synchronized Distribution spread(String name) {
        return spreads.computeIfAbsent(name, key -> new Distribution());
    }

    synchronized void clear() {
        spreads.clear();
    }

    synchronized void printOn(Report report) {
        spreads.forEach((name, spread) -> report.line("  " + name, spread));
    }
}

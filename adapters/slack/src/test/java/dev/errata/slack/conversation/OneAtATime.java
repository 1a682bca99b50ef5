package dev.errata.slack.conversation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Lets fakes that know of one thread be used by many, as the database lets be used what stands behind the same ports. */
final class OneAtATime {

    private OneAtATime() {}

    static <T> T on(Object lock, Class<T> port, T fake) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    synchronized (lock) {
                        try {
                            return method.invoke(fake, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }
                }));
    }
}

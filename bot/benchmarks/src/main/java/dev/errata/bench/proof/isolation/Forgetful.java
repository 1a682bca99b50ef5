package dev.errata.bench.proof.isolation;

import dev.errata.storage.DatabaseLogin;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A driver in front of another one, by which every query forgets its workspace: such a condition is true whatever it says. */
final class Forgetful implements Driver {

    private static final String PREFIX = "jdbc:forgetful:";
    private static final Pattern CONDITION =
            Pattern.compile("(?:\\w+\\.)?workspace_id\\s*=\\s*(?:\\?|\\w+\\.workspace_id)");

    private final AtomicLong forgotten = new AtomicLong();

    /** Ready to be connected by, until somebody calls {@link #leave}. */
    static Forgetful driver() {
        Forgetful driver = new Forgetful();
        try {
            DriverManager.registerDriver(driver);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return driver;
    }

    void leave() {
        try {
            DriverManager.deregisterDriver(this);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same database, by way of this driver. */
    static DatabaseLogin through(DatabaseLogin login) {
        return new DatabaseLogin(PREFIX + login.jdbcUrl(), login.user(), login.password());
    }

    /** How many statements had a workspace in a condition. */
    long forgotten() {
        return forgotten.get();
    }

    static String forget(String sql) {
        return CONDITION.matcher(sql).replaceAll(found -> Matcher.quoteReplacement("(" + found.group() + " or true)"));
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        Connection connection = DriverManager.getConnection(url.substring(PREFIX.length()), info);
        InvocationHandler forgetting = (proxy, method, arguments) -> call(connection, method, arguments);
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, forgetting);
    }

    private Object call(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null) {
            String sql = (String) arguments[0];
            String without = forget(sql);
            forgotten.addAndGet(without.equals(sql) ? 0 : 1);
            arguments[0] = without;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Forgetful.class.getName());
    }
}

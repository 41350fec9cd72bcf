package org.truceline.cli;

/// Whether a native library was unpacked for this run: it lies in the folder for temporary files, and goes only where
/// the
/// JVM ends in order.
final class NativeLibrary {

    private static volatile boolean unpacked;

    private NativeLibrary() {}

    /// Notes that one will be.
    static void used() {
        unpacked = true;
    }

    static boolean unpacked() {
        return unpacked;
    }
}

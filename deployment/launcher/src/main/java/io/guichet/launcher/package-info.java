/**
 * One command that runs everything on one machine: database, server, sandbox.
 *
 * <p>{@link io.guichet.launcher.Run} is the way in. It knows processes, ports and files; what runs
 * inside the server it knows only by address.
 */
package io.guichet.launcher;

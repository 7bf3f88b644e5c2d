/** What every part of the sandbox is set up with, and how its pages are written. */
package io.guichet.sandbox.setup;

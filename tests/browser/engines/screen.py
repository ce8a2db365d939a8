"""A screen that nobody sees, for a browser that cannot do without one."""

from __future__ import annotations

import ctypes
import os
import subprocess


class Screen:
    """Xvfb on a display that was free; ``name`` is what ``DISPLAY`` holds."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x4000x24", "-nolisten", "tcp"]
        self._process = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb did not start; it ended with {self._process.wait()}.")
        self.name = f":{number}"

    def focus(self) -> None:
        """Gives the keyboard to the largest window, as a window manager would; a page without it marks no focus."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        display = ctypes.c_void_p(x11.XOpenDisplay(self.name.encode()))
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        top = ctypes.c_ulong(x11.XDefaultRootWindow(display))
        windows = ctypes.POINTER(ctypes.c_ulong)()
        found = [ctypes.byref(one) for one in (root, parent, windows, count)]
        x11.XQueryTree(display, top, *found)
        sizes = {}
        for window in windows[: count.value]:
            size = [ctypes.c_uint() for _ in range(6)]
            place = [ctypes.byref(one) for one in (root, *size)]
            x11.XGetGeometry(display, ctypes.c_ulong(window), *place)
            sizes[window] = size[2].value * size[3].value
        x11.XSetInputFocus(display, ctypes.c_ulong(max(sizes, key=sizes.get)), 1, 0)
        x11.XCloseDisplay(display)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(10)

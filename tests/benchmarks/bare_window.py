"""The least window that one can type in and list things in."""

from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QVBoxLayout, QWidget


def main() -> None:
    """Show it until it is closed."""
    application = QApplication([])
    window, frame = QMainWindow(), QWidget()
    lines = QVBoxLayout(frame)
    lines.addWidget(QLineEdit())
    lines.addWidget(QListView())
    window.setCentralWidget(frame)
    window.resize(1440, 868)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()

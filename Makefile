# Everything is done by packaging/prepare.py and packaging/check.py, which also run without make.
PYTHON ?= python3
PREPARE = $(PYTHON) packaging/prepare.py
CHECK = .venv/bin/python packaging/check.py
PO = resources/i18n/en/LC_MESSAGES/jachete.po

.PHONY: help run test test-slow lint types edition messages lock bench pictures \
	package package-windows check-folder check-packages release clean

help: ## dire ce que fait chaque cible
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 16

run: ## ouvrir la fenêtre; sans écran, jouer la visite
	@$(PREPARE) run

test: ## toutes les vérifications et les tests rapides
	@$(PREPARE) test

test-slow: ## les tests longs, dont un client de lecteur d’écran
	@$(PREPARE) test-slow

lint: edition ## style du code
	@$(CHECK) lint format layers

types: edition ## types
	@$(CHECK) types

edition: ## environnement, traductions et édition, sans rien ouvrir
	@$(PREPARE) edition

messages: edition ## relever les textes à traduire dans le fichier anglais
	@.venv/bin/python packaging/messages.py

bench: edition ## mesurer la recherche et la fenêtre : qualité et vitesse
	@.venv/bin/python packaging/bench.py

pictures: edition ## refaire les images du README
	@.venv/bin/python packaging/pictures.py

lock: ## refaire requirements.lock et requirements-package.lock
	@$(PYTHON) packaging/lock.py

package: ## pour Linux : le dossier, le paquet .deb et le fichier .run, dans dist
	@$(PYTHON) packaging/package.py linux

check-folder: ## figer l’application pour ce système, et l’éprouver
	@$(PYTHON) packaging/package.py check-folder

check-packages: ## installer, démarrer, retirer chaque paquet dans des systèmes neufs
	@$(PYTHON) packaging/package.py check

package-windows: ## les paquets pour Windows, faits et vérifiés ici sous Wine, dans dist
	@$(PYTHON) packaging/package.py windows

release: ## tout ce qu’une version donne, fait et vérifié, dans dist; refuse ce qui n’est pas enregistré
	@$(PYTHON) packaging/release.py

clean: ## retirer ce qui se refait
	rm -rf .venv build dist out .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

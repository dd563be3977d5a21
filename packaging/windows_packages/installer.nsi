; The installer for one person: no administrator, nothing outside one's own folders and registry.
;
; Silent: /S [/D=C:\folder]   (/D= last, without quotes)        uninstall.exe /S
; Exit status: 0 done, 1 given up by the person, 3 Windows too old, 5 the application is running,
; 6 the former version could not be removed, 7 a file could not be written.
;
; packaging/windows_packages/nsis.py gives VERSION, the TITLE, the folders and the lists of files.

Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\jachete"
!define OWN "Software\jachete"
!define CLASSES "Software\Classes"

Name "${TITLE}"
BrandingText "${TITLE} ${VERSION}"
OutFile "${OUTFILE}"
RequestExecutionLevel user
ManifestSupportedOS all
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\jachete"
InstallDirRegKey HKCU "${OWN}" "InstallDir"
SetCompressor /SOLID lzma
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 ProductName "${TITLE}"
VIAddVersionKey /LANG=0 CompanyName "${PUBLISHER}"
VIAddVersionKey /LANG=0 FileDescription "${TITLE} (installation)"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 LegalCopyright "${PUBLISHER}"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(Stays)"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\jachete.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE English

LangString TooOld ${LANG_FRENCH} "${TITLE} demande Windows 10, version 1809 ou plus récente. Rien n’a été installé."
LangString TooOld ${LANG_ENGLISH} "${TITLE} needs Windows 10, version 1809 or later. Nothing was installed."
LangString Running ${LANG_FRENCH} "${TITLE} est ouvert. Rien n’a été changé. Fermez sa fenêtre, puis recommencez."
LangString Running ${LANG_ENGLISH} "${TITLE} is open. Nothing was changed. Close its window, then start again."
LangString Former ${LANG_FRENCH} "La version précédente n’a pas pu être retirée. Rien n’a été installé. Redémarrez le poste, puis recommencez."
LangString Former ${LANG_ENGLISH} "The former version could not be removed. Nothing was installed. Restart the computer, then start again."
LangString Held ${LANG_FRENCH} "Un autre programme tient un fichier de ${TITLE}. Le retrait n’est pas fini. Fermez ce programme ou redémarrez le poste, puis recommencez."
LangString Held ${LANG_ENGLISH} "Another program holds a file of ${TITLE}. The removal is not complete. Close that program or restart the computer, then start again."
LangString Unwritten ${LANG_FRENCH} "Un fichier n’a pas pu être écrit dans $INSTDIR. Rien n’est installé. Vérifiez la place et vos droits dans ce dossier, puis recommencez."
LangString Unwritten ${LANG_ENGLISH} "A file could not be written in $INSTDIR. Nothing is installed. Check the room and your rights in that folder, then start again."
LangString Stays ${LANG_FRENCH} "Le programme sera retiré. Vos sélections, vos notes et vos préférences restent dans %LOCALAPPDATA%\jachete : une nouvelle installation les retrouve. Pour les effacer, supprimez ce dossier."
LangString Stays ${LANG_ENGLISH} "The program will be removed. Your shortlists, notes and preferences stay in %LOCALAPPDATA%\jachete: a new installation finds them again. To erase them, delete that folder."

; makensis runs these on the uninstaller, then on the installer.
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif

!macro RefuseWhileRunning
  System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${MUTEX}") p .R9'
  ${If} $R9 P<> 0
    System::Call 'kernel32::CloseHandle(p R9)'
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(Running)" /SD IDOK
    SetErrorLevel 5
    Quit
  ${EndIf}
!macroend

Function .onInit
  SetShellVarContext current
  SetRegView 64
  ReadRegStr $0 HKLM "SOFTWARE\Microsoft\Windows NT\CurrentVersion" "CurrentBuildNumber"
  ${If} $0 < ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
  !insertmacro RefuseWhileRunning
FunctionEnd

Function un.onInit
  SetShellVarContext current
  SetRegView 64
  !insertmacro RefuseWhileRunning
FunctionEnd

Section "-Application"
  ReadRegStr $R1 HKCU "${OWN}" "InstallDir"
  ${If} $R1 != ""
  ${AndIf} ${FileExists} "$R1\uninstall.exe"
    ClearErrors
    ExecWait '"$R1\uninstall.exe" /S _?=$R1' $R2
    ${If} ${Errors}
    ${OrIf} $R2 <> 0
      MessageBox MB_OK|MB_ICONSTOP "$(Former)" /SD IDOK
      SetErrorLevel 6
      Quit
    ${EndIf}
    Delete "$R1\uninstall.exe"
    RMDir "$R1"
  ${EndIf}
  ClearErrors
  !include "${LISTS}\install.nsh"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(Unwritten)" /SD IDOK
    SetOutPath "$TEMP"
    !include "${LISTS}\uninstall.nsh"
    !include "${LISTS}\folders.nsh"
    RMDir "$INSTDIR"
    SetErrorLevel 7
    Quit
  ${EndIf}
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${SHORTCUT}.lnk" "$INSTDIR\jachete.exe"
  WriteRegStr HKCU "${OWN}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "URLInfoAbout" "${ADDRESS}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\jachete.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  !include "${LISTS}\associate.nsh"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  ClearErrors
  !include "${LISTS}\uninstall.nsh"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(Held)" /SD IDOK
    SetErrorLevel 6
    Quit
  ${EndIf}
  !include "${LISTS}\folders.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${SHORTCUT}.lnk"
  !include "${LISTS}\dissociate.nsh"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${OWN}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

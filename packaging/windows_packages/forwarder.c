/* python3.dll: each of its names is one of python311.dll's, told by its .def file. */
int DllMain(void *module, int reason, void *reserved) { return 1; }

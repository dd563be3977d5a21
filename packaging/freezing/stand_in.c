/* What stands in for a library that the application never uses: see stand_ins.py. `asked.h` is one line a name. */
#ifdef _WIN32
#define GIVEN __declspec(dllexport)
#define put _write
int DllMain(void *module, int reason, void *reserved) { return 1; }
#else
#define GIVEN __attribute__((visibility("default")))
#define put write
#endif

extern int put(int, const void *, unsigned int);
extern void abort(void);

#define SENTENCE(name) "Fonction d’une bibliothèque que cette application n’emploie pas, et n’a donc pas : " #name "\n"

/* A function that ends the program. */
#define REFUSED(name)                               \
    GIVEN void name(void)                           \
    {                                               \
        put(2, SENTENCE(name), sizeof SENTENCE(name) - 1); \
        abort();                                    \
    }

/* The product of two vectors, done. */
#define PRODUCT(name)                                                                                             \
    GIVEN float name(long long count, const float *x, long long x_step, const float *y, long long y_step)         \
    {                                                                                                             \
        float sum = 0;                                                                                            \
        x -= x_step < 0 ? (count - 1) * x_step : 0;                                                               \
        y -= y_step < 0 ? (count - 1) * y_step : 0;                                                               \
        for (long long i = 0; i < count; i++)                                                                     \
            sum += x[i * x_step] * y[i * y_step];                                                                 \
        return sum;                                                                                               \
    }

#include "asked.h"

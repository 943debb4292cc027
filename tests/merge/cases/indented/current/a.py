def run():
    if ready:
        start()
        work()
        stop()


def other():
    return 1

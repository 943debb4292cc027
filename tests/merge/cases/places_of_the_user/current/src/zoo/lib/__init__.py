import zoo
